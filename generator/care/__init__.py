"""Care over time: what expires, what is missing, for whom; as text, Markdown or a workbook."""
