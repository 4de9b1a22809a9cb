# SPDX-License-Identifier: GPL-3.0-or-later
"""What the display shows."""

import subprocess


class Picture:
    """The pixels of the display at one moment."""

    def __init__(self):
        data = subprocess.run(["import", "-window", "root", "-depth", "8", "ppm:-"],
                              capture_output=True, check=True).stdout
        kind, size, depth, self._pixels = data.split(b"\n", 3)
        assert (kind, depth) == (b"P6", b"255"), (kind, depth)
        self.width, self.height = map(int, size.split())

    def at(self, x, y):
        """The colour of a pixel: red, green and blue."""
        assert 0 <= x < self.width and 0 <= y < self.height, (x, y)
        at = 3 * (y * self.width + x)
        return self._pixels[at:at + 3]

    def colours(self, x, y, width, height):
        """The colours in a rectangle, each with the number of its pixels."""
        counts = {}
        for row in range(max(y, 0), min(y + height, self.height)):
            for column in range(max(x, 0), min(x + width, self.width)):
                colour = self.at(column, row)
                counts[colour] = counts.get(colour, 0) + 1
        return counts
