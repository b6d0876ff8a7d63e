"""Runs every notebook of this folder from its first cell to its last, and fails where one fails.

With --write the notebooks keep what they printed, without what changes from run to run.
"""
import argparse
import pathlib
import sys
import time

import nbclient
import nbformat

FOLDER = pathlib.Path(__file__).resolve().parent
LARGEST = 300_000  # bytes of all notebooks together


def settled(notebook):
    """The notebook without what changes from run to run."""
    notebook.metadata = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    for number, cell in enumerate(notebook.cells):
        cell.id = f"cell-{number}"
        cell.metadata = {}
        if cell.cell_type == "code":
            cell.outputs = [output for output in cell.outputs if output.get("name") != "stderr"]
    return notebook


def run(path, write):
    notebook = nbformat.read(path, as_version=4)
    client = nbclient.NotebookClient(
        notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(path.parent)}})
    start = time.monotonic()
    try:
        client.execute()
    except nbclient.exceptions.CellExecutionError as error:
        print(f"{path.name} failed:\n{error}", file=sys.stderr)
        return False
    print(f"{path.name} ran in {time.monotonic() - start:.0f} s")
    if write:
        nbformat.write(settled(notebook), path)
    return True


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="keep what the notebooks printed")
    write = parser.parse_args().write
    paths = sorted(FOLDER.glob("*.ipynb"))
    results = [run(path, write) for path in paths]
    size = sum(path.stat().st_size for path in paths)
    if size > LARGEST:
        print(f"The notebooks hold {size} bytes; at most {LARGEST} are kept.", file=sys.stderr)
    sys.exit(0 if paths and all(results) and size <= LARGEST else 1)


main()
