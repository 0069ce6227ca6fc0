@echo off
rem Bam dup tep nay tren USB: chep ban moi vao may, du ca roi moi thay. Cai dat, luot dem giu nguyen.
rem Double-click on the stick: copies the new kiosk, whole or not at all; settings and counts stay.
setlocal
set "DEST=%LOCALAPPDATA%\SanVatKiosk"
for %%I in ("%~dp0..\..") do set "FROM=%%~fI"
if not exist "%FROM%\kiosk.json" goto wrong
if not exist "%FROM%\index.html" goto wrong
if not exist "%DEST%" mkdir "%DEST%"
if exist "%DEST%\ban-moi" rmdir /s /q "%DEST%\ban-moi"
echo Dang chep... / Copying...
robocopy "%FROM%" "%DEST%\ban-moi" /E /R:2 /W:2 /NFL /NDL /NJH /NJS /NP
if errorlevel 8 goto failed
powershell -NoProfile -Command "$d='%DEST%\ban-moi'; foreach ($l in Get-Content -Encoding UTF8 \"$d\SHA256SUMS\") { $h,$n=$l -split '  ',2; if ((Get-FileHash -Algorithm SHA256 -LiteralPath (Join-Path $d $n)).Hash -ne $h) { exit 1 } }"
if errorlevel 1 goto failed
taskkill /im msedge.exe /f >nul 2>&1
if exist "%DEST%\ban-truoc" rmdir /s /q "%DEST%\ban-truoc"
if exist "%DEST%\ban" ren "%DEST%\ban" ban-truoc
ren "%DEST%\ban-moi" ban
if exist "%DEST%\ban\index.html" goto done
if exist "%DEST%\ban-truoc" ren "%DEST%\ban-truoc" ban
:failed
if exist "%DEST%\ban-moi" rmdir /s /q "%DEST%\ban-moi"
echo Khong chep duoc, ban cu van dung. / Could not copy; the old one stays.
pause
exit /b 1
:wrong
echo Day khong phai ban man hinh: %FROM% / Not a kiosk.
pause
exit /b 1
:done
copy /y "%DEST%\ban\chay\windows\chay-kiosk.bat" "%DEST%\chay-kiosk.bat" >nul
echo Xong. Rut USB duoc roi. / Done.
pause
