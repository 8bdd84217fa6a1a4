#!/usr/bin/env python3
"""The figures of a first run: over code that nobody who works on the tool has opened. See docs/first-runs.md.

    scripts/first-run.py sample --seed N [--most N] --runs RUN.json..     what the readers judge, as text
    scripts/first-run.py tally --seed N [--most N] FIRST.tsv SECOND.tsv [THIRD.tsv] --runs RUN.json..
    scripts/first-run.py recall PLACES.tsv DEFAULT_DIR EVERYTHING_DIR

RUN.json is what `bplint --format json` printed for one application; the file's stem names it. A verdict is a line
`number<TAB>right|wrong|arguable<TAB>reason`; THIRD settles where the first two differ. A place is a line
`application<TAB>file<TAB>line<TAB>rule|rule<TAB>reason`; the two folders hold RUN.json files of a run as it comes and of one
with `-W pedantic --min-confidence possible`.
"""
import argparse
import json
import math
import pathlib
import random
from collections import Counter, defaultdict

NEAR = 2  # lines by which a place and a finding may differ


def findings(path):
    """Findings of a run, in the order of their places."""
    found = []
    for line in pathlib.Path(path).read_text().splitlines():
        told = json.loads(line)
        if told.get("reason") != "compiler-message":
            continue
        message = told["message"]
        span = next(s for s in message["spans"] if s["is_primary"])
        found.append({
            "app": pathlib.Path(path).stem,
            "rule": message["bplint"]["rule"],
            "level": message["level"],
            "file": span["file_name"],
            "line": span["line_start"],
            "text": message["rendered"],
        })
    return sorted(found, key=lambda f: (f["file"], f["line"], f["rule"]))


def sample(runs, seed, most):
    """At most that many findings: from each rule in proportion, at least one."""
    everything = [f for run in sorted(runs) for f in findings(run)]
    by_rule = defaultdict(list)
    for finding in everything:
        by_rule[finding["rule"]].append(finding)
    draw = random.Random(seed)
    picked, rest = [], []
    for rule in sorted(by_rule):
        draw.shuffle(by_rule[rule])
        share = max(1, len(by_rule[rule]) * most // len(everything))
        picked += by_rule[rule][:share]
        rest += by_rule[rule][share:]
    draw.shuffle(rest)
    picked += rest[: max(0, most - len(picked))]
    draw.shuffle(picked)
    return everything, picked


def interval(part, whole):
    """Wilson's interval at 95 %."""
    if whole == 0:
        return "-"
    z, p = 1.96, part / whole
    middle = (p + z * z / (2 * whole)) / (1 + z * z / whole)
    half = z * math.sqrt(p * (1 - p) / whole + z * z / (4 * whole * whole)) / (1 + z * z / whole)
    return f"{100 * p:.0f} % ({100 * max(0, middle - half):.0f} to {100 * min(1, middle + half):.0f})"


def verdicts(path):
    lines = [line.split("\t") for line in pathlib.Path(path).read_text().splitlines() if line.strip()]
    return {int(number): verdict for number, verdict, *_ in lines}


def tally(picked, readers):
    first, second, *third = [verdicts(path) for path in readers]
    settled, differ = {}, []
    for number in range(1, len(picked) + 1):
        if first[number] == second[number]:
            settled[number] = first[number]
        else:
            differ.append(number)
            settled[number] = third[0][number] if third else "arguable"
    print(f"{len(picked)} judged by two readers, who differ about {len(differ)}: {differ}")
    rows = defaultdict(Counter)
    for number, finding in enumerate(picked, 1):
        for row in ("all", f"level {finding['level']}", finding["rule"]):
            rows[row][settled[number]] += 1
    print("| | right | wrong | arguable | right of decided | wrong of all |\n|---|---|---|---|---|---|")
    for row, count in sorted(rows.items(), key=lambda r: (r[0] != "all", r[0])):
        right, wrong, arguable = count["right"], count["wrong"], count["arguable"]
        print(f"| {row} | {right} | {wrong} | {arguable} | {interval(right, right + wrong)} | "
              f"{interval(wrong, right + wrong + arguable)} |")


def recall(places, default, everything):
    def load(folder):
        return {path.stem: findings(path) for path in pathlib.Path(folder).glob("*.json")}

    shown, all_found = load(default), load(everything)
    count = Counter()
    for line in pathlib.Path(places).read_text().splitlines():
        app, file, at, rules, *_ = line.split("\t")
        hit = lambda run: any(f["file"] == file and abs(f["line"] - int(at)) <= NEAR and f["rule"] in rules.split("|")
                              for f in run.get(app, []))
        how = "by default" if hit(shown) else "with everything on" if hit(all_found) else "not at all"
        count[how] += 1
        print(f"{how:<20}{app} {file}:{at} {rules}")
    whole = sum(count.values())
    for how in ("by default", "with everything on", "not at all"):
        print(f"{how}: {count[how]} of {whole}, {interval(count[how], whole)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("sample", "tally"):
        command = commands.add_parser(name)
        command.add_argument("--seed", type=int, required=True)
        command.add_argument("--most", type=int, default=60)
        if name == "tally":
            command.add_argument("readers", nargs="+")
        command.add_argument("--runs", nargs="+", required=True)
    command = commands.add_parser("recall")
    for name in ("places", "default", "everything"):
        command.add_argument(name)
    a = parser.parse_args()
    if a.command == "recall":
        return recall(a.places, a.default, a.everything)
    everything, picked = sample(a.runs, a.seed, a.most)
    if a.command == "tally":
        return tally(picked, a.readers)
    print(f"{len(picked)} of {len(everything)} findings, seed {a.seed}")
    for number, finding in enumerate(picked, 1):
        print(f"\n### {number}: {finding['app']}, {finding['level']}, {finding['rule']}\n{finding['text']}")


if __name__ == "__main__":
    main()
