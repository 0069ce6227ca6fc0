@echo off
rem Mo man hinh bang Edge, toan man hinh; dong hay loi thi mo lai sau 3 giay.
rem Opens the kiosk in Edge, full screen; opens it again 3 seconds after it ended.
setlocal EnableDelayedExpansion
set "HERE=%~dp0"
set "PAGE=%HERE%..\..\index.html"
if exist "%LOCALAPPDATA%\SanVatKiosk\ban\index.html" set "PAGE=%LOCALAPPDATA%\SanVatKiosk\ban\index.html"
for %%I in ("%PAGE%") do set "PAGE=%%~fI"
set "URL=file:///%PAGE:\=/%"
set "URL=!URL: =%%20!"
set "EDGE=%ProgramFiles(x86)%\Microsoft\Edge\Application\msedge.exe"
if not exist "%EDGE%" set "EDGE=%ProgramFiles%\Microsoft\Edge\Application\msedge.exe"
if not exist "%EDGE%" (
  echo Khong thay Microsoft Edge. / Microsoft Edge was not found.
  pause
  exit /b 1
)
:again
start "" /wait "%EDGE%" --kiosk "!URL!" --edge-kiosk-type=fullscreen --kiosk-idle-timeout-minutes=0 --no-first-run --disable-pinch --overscroll-history-navigation=0 --user-data-dir="%LOCALAPPDATA%\SanVatKiosk\trinh-duyet"
timeout /t 3 /nobreak >nul
goto again
