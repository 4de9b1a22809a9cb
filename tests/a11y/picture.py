# SPDX-License-Identifier: GPL-3.0-or-later
"""What the display shows."""

import re
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


def point_away(session):
    """Takes the pointer off the window: what is pointed at looks different."""
    subprocess.run(["xdotool", "mousemove", "0", "0"], check=True)
    session.settle()


def window_origin(application):
    """What has to be added to extents for the place on the display.

    GTK 4.18 leaves out the border that a window has where nothing composes the display, but
    for the window itself.
    """
    found = subprocess.run(["xdotool", "getactivewindow", "getwindowgeometry", "--shell"],
                           capture_output=True, text=True, check=True).stdout
    place = dict(re.findall(r"^([A-Z]+)=(-?\d+)$", found, re.M))
    frame = application.extents(application.frame)
    contents = application.extents(application.frame.get_child_at_index(0))
    border = (frame[2] - contents[2]) // 2
    return int(place["X"]) + border - contents[0], int(place["Y"]) + border - contents[1]
