"""Makes train.csv and test.csv of MovieLens 100K from the wheel of recbole 1.2.1 on PyPI, which holds the ratings.

    pip download --no-deps recbole==1.2.1
    python movielens.py recbole-1.2.1-py3-none-any.whl FOLDER

A rating of 4 or 5 is a choice; of users with at least five choices the last fifth, rounded up, by time and then item is
the test (938 users).
"""

import io
import math
import pathlib
import sys
import zipfile

import pandas as pd


def main(wheel, folder):
    text = zipfile.ZipFile(wheel).read("recbole/dataset_example/ml-100k/ml-100k.inter").decode()
    rows = pd.read_csv(io.StringIO(text), sep="\t")
    rows.columns = [name.split(":")[0] for name in rows.columns]
    rows = rows[rows["rating"] >= 4].sort_values(["user_id", "timestamp", "item_id"])
    sizes = rows.groupby("user_id")["item_id"].transform("size")
    rows, sizes = rows[sizes >= 5], sizes[sizes >= 5]
    place = rows.groupby("user_id").cumcount()
    test = place >= sizes - sizes.map(lambda n: math.ceil(n / 5))
    folder.mkdir(parents=True, exist_ok=True)
    for name, part in [("train", rows[~test]), ("test", rows[test])]:
        part[["user_id", "item_id"]].to_csv(folder / f"{name}.csv", index=False)
    print(rows["user_id"].nunique(), "users,", (~test).sum(), "train rows,", test.sum(), "test rows")


if __name__ == "__main__":
    main(sys.argv[1], pathlib.Path(sys.argv[2]))
