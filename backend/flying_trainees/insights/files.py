"""A report as an answer with a file in it."""

from collections.abc import Callable

from fastapi import Response

from flying_trainees.core.language import Language, text
from flying_trainees.insights.schemas import FileFormat, ReportOut
from flying_trainees.insights.writing_csv import as_csv
from flying_trainees.insights.writing_pdf import as_pdf
from flying_trainees.insights.writing_workbook import as_workbook

MEDIA_TYPES = {
    FileFormat.CSV: "text/csv; charset=utf-8",
    FileFormat.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    FileFormat.PDF: "application/pdf",
}
WRITERS: dict[FileFormat, Callable[[ReportOut, Language], bytes]] = {
    FileFormat.CSV: as_csv,
    FileFormat.XLSX: as_workbook,
    FileFormat.PDF: as_pdf,
}


def report_file(report: ReportOut, format_: FileFormat, language: Language) -> Response:
    """The report in one of the formats, under a name that says which period it is about."""
    content = WRITERS[format_](report, language)
    name = f"{text(language, 'report-file')}-{report.from_}-{report.until}.{format_.value}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(content, 200, headers, MEDIA_TYPES[format_])
