# SPDX-License-Identifier: GPL-3.0-or-later
"""Where on the display something of a colour is drawn."""

from datetime import date

# Around a rectangle that is looked at.
MARGIN = 8
# How far a shape is looked for from where it should be.
REACH = 7
# Of a row or column, the share that has ink where a bar is.
EDGE_SHARE = 0.5
# How much a colour differs from another one, over red, green and blue: a mark from what is behind
# it, and what no line of a calendar does.
FAR = 96
STRONG = 200
# How far the ink of a bar may be from each side of its rectangle, and that of a point from its
# middle.
NEAR = 1.5
# How far from the sides of its rectangle the ink of an event may begin: below what letters leave
# empty above them, an offset by more than that shows.
SLACK = 5
# How far the ring of what has the focus reaches beyond it.
RING = 6
# How far from an even scale whole pixels may be.
EVEN = 2


def _distance(a, b):
    return sum(abs(x - y) for x, y in zip(a, b))


def find_colour(picture, box, background):
    """The colour of a mark: what a rectangle has most of that is neither grey nor behind it."""
    counts = picture.colours(*box)
    strong = {colour: n for colour, n in counts.items()
              if _distance(colour, background) > FAR and max(colour) - min(colour) > FAR / 2}
    assert strong, f"no mark is drawn in {box}: {counts}"
    return max(strong, key=strong.get)


class Ink:
    """How much of a colour there is in each pixel around a rectangle, from 0 to 1."""

    def __init__(self, picture, box, colour, background):
        x, y, width, height = box
        self.box = box
        self.left, self.top = x - MARGIN, y - MARGIN
        self.width, self.height = width + 2 * MARGIN, height + 2 * MARGIN
        full = _distance(colour, background)
        self.rows = [[max(0, 1 - _distance(picture.at(self.left + i, self.top + j), colour) / full)
                      for i in range(self.width)] for j in range(self.height)]

    def at(self, x, y):
        """The ink at a place of the display."""
        i, j = x - self.left, y - self.top
        inside = 0 <= i < self.width and 0 <= j < self.height
        return self.rows[j][i] if inside else 0

    def _edges(self, lines, least):
        """The first and the last of some lines of pixels that have enough ink."""
        inked = [i for i, line in enumerate(lines) if sum(value > 0.5 for value in line) >= least]
        assert inked, f"no ink in {self.box}"
        return inked[0], inked[-1] + 1

    def bounds(self):
        """The rectangle around what is drawn, without thin lines that lead out of it."""
        _, _, width, height = self.box
        columns = list(zip(*self.rows))
        top, bottom = self._edges(self.rows, EDGE_SHARE * width)
        left, right = self._edges(columns, EDGE_SHARE * height)
        return self.left + left, self.top + top, right - left, bottom - top


def _is_disc(x, y):
    return x * x + y * y <= 1


def _is_diamond(x, y):
    return 0.55 <= abs(x) + abs(y) <= 1


def find_point(ink, is_stated):
    """How far the shape of a point is from the middle of its rectangle: x, y.

    A disc or the outline of a diamond is laid on each place around it; where it lies best, it
    has the most ink below it and the least beside it.
    """
    x, y, width, height = ink.box
    shape = _is_disc if is_stated else _is_diamond

    inside, beside = [], []
    for row in range(y - 2, y + height + 2):
        for column in range(x - 2, x + width + 2):
            across = (column + 0.5 - x - width / 2) / (width / 2)
            down = (row + 0.5 - y - height / 2) / (height / 2)
            (inside if shape(across, down) else beside).append((column, row))

    def fit(dx, dy):
        return (sum(ink.at(column + dx, row + dy) for column, row in inside) / len(inside) -
                sum(ink.at(column + dx, row + dy) for column, row in beside) / len(beside))

    places = [(dx, dy) for dx in range(-REACH, REACH + 1) for dy in range(-REACH, REACH + 1)]
    return max(places, key=lambda place: (fit(*place), -abs(place[0]) - abs(place[1])))


def _ground(picture, box):
    """The commonest colour of a rectangle: what is behind everything."""
    counts = picture.colours(*box)
    return max(counts, key=counts.get)


def _sides(box):
    x, y, width, height = box
    return x, y, x + width, y + height


def _check_near(found, expected, what):
    assert all(abs(a - b) <= NEAR for a, b in zip(found, expected)), \
        f"{what}\ndrawn at: {found}\nsaid to be at: {expected}"


def _check_line(places, what):
    """Asserts that values stand where a scale that is even puts them."""
    (low, first), (high, last) = min(places), max(places)
    for value, place in places:
        expected = first + (last - first) * (value - low) / (high - low)
        assert abs(place - expected) <= EVEN, \
            f"{what}: {value} at {place} instead of {expected:.1f}, among {places}"


def check_bars(picture, chart, marks):
    """Asserts that the rectangles of bars are drawn there, and are those of their figures.

    `marks` has rows of the data, in order, each with its rectangle.
    """
    background = _ground(picture, chart)
    sizes = [(0.0, 0.0)]
    for row, box in marks:
        colour = find_colour(picture, box, background)
        drawn = Ink(picture, box, colour, background).bounds()
        _check_near(_sides(drawn), _sides(box), row["label"])
    boxes = [box for _, box in marks]
    upright = len({box[1] + box[3] for box in boxes}) == 1
    for row, box in marks:
        sizes.append((float(row["value"]), box[3] if upright else box[2]))
    _check_line(sizes, "length by figure")
    starts = [box[0] if upright else box[1] for box in boxes]
    assert starts == sorted(set(starts)), f"not in the order of the data: {starts}"


def check_points(picture, chart, marks):
    """The same for points, whose middle counts."""
    background = _ground(picture, chart)
    heights, colours = [], {}
    for row, box in marks:
        colour = find_colour(picture, box, background)
        colours.setdefault(row["series"], set()).add(colour)
        offset = find_point(Ink(picture, box, colour, background), row["kind"] == "stated")
        _check_near(offset, (0, 0), f"the shape of {row['label']}, from its middle")
        heights.append((float(row["value"]), box[1] + box[3] / 2))
    assert all(len(found) == 1 for found in colours.values()), f"colours of series: {colours}"
    _check_line(heights, "height by figure")
    days = [(row["date"], box[0] + box[2] / 2) for row, box in marks]
    for day, x in days:
        for other, other_x in days:
            assert (day < other) == (x < other_x - 0.5), f"{day} at {x}, {other} at {other_x}"


def check_prices(picture, chart, rows):
    """The same for rows of imported prices, each with its rectangle, on a line between them."""
    background = _ground(picture, chart)
    for row, (x, y, width, height) in rows:
        counts = picture.colours(x + width // 2 - 1, y + height // 2 - 1, 3, 3)
        strong = [colour for colour in counts if _distance(colour, background) > FAR]
        assert strong, f"no line at {row} in {(x, y, width, height)}: {counts}"
    _check_line([(float(row["Close"]), y + height / 2) for row, (_, y, _, height) in rows],
                "height by price")
    days = [(date.fromisoformat(row["Date"]).toordinal(), x + width / 2)
            for row, (x, _, width, _) in rows]
    _check_line(days, "place by date")


def _is_within(column, row, box):
    x, y, width, height = box
    return x <= column < x + width and y <= row < y + height


def _grow(box, by):
    x, y, width, height = box
    return x - by, y - by, width + 2 * by, height + 2 * by


def check_events(picture, axis, boxes, chosen):
    """Asserts that something is drawn in each rectangle, up to its sides, and no further.

    The event with the index `chosen` has a ring and is not looked at.
    """
    background = _ground(picture, axis)

    def is_ink(column, row):
        # Lines of the calendar are fainter.
        return _distance(picture.at(column, row), background) > STRONG

    # The line of the report goes on where no event is; its dashes are half of it.
    top = min(y for _, y, _, _ in boxes) - MARGIN
    bottom = max(y + height for _, y, _, height in boxes) + MARGIN
    lines = set()
    for column in range(axis[0], axis[0] + axis[2]):
        free = [row for row in range(top, bottom)
                if not any(_is_within(column, row, box) for box in boxes)]
        if sum(is_ink(column, row) for row in free) > max(len(free) / 4, MARGIN):
            lines.add(column)
    ringed = _grow(boxes[chosen], RING)
    for index, box in enumerate(boxes):
        if index == chosen:
            continue
        x, y, width, height = box
        others = [ringed] + boxes[:index] + boxes[index + 1:]
        inked = [(column, row) for row in range(y - MARGIN, y + height + MARGIN)
                 for column in range(x - MARGIN, x + width + MARGIN)
                 if column not in lines and is_ink(column, row) and
                 not any(_is_within(column, row, other) for other in others)]
        assert inked, f"nothing is drawn in {box}"
        columns, rows = zip(*inked)
        slack = (min(columns) - x, min(rows) - y,
                 x + width - max(columns) - 1, y + height - max(rows) - 1)
        assert min(slack) >= 0 and max(slack) <= SLACK, \
            f"from left, top, right and bottom of {box}, ink begins at {slack}"
    tops = [box[1] for box in boxes]
    assert tops == sorted(set(tops)), f"not one below the other: {tops}"
