"""What can go wrong with a whole list; what is wrong with one row is reported in its preview."""

from flying_trainees.core.errors import Conflict, InvalidInput


class FileUnreadable(InvalidInput):
    """Neither a CSV text nor a workbook, or a damaged one."""

    code = "import-unreadable"


class FileEmpty(InvalidInput):
    """There is no header or no row below it."""

    code = "import-empty"


class FileTooLong(InvalidInput):
    """More rows, columns or unpacked bytes than we read at once; `rows` is the limit."""

    code = "import-too-long"


class ColumnsMissing(InvalidInput):
    """The header lacks what every row needs; `columns` names them."""

    code = "import-columns-missing"


class ImportHasErrors(Conflict):
    """A list with wrong rows is not written, not even in part."""

    code = "import-has-errors"


class ImportStale(Conflict):
    """Since the preview, the data has changed so that other changes would be written."""

    code = "import-stale"


class ImportBusy(Conflict):
    """Something else has to happen first: its columns named, or a worker's work done."""

    code = "import-busy"


class ImportFinished(Conflict):
    """It was confirmed or discarded before."""

    code = "import-finished"
