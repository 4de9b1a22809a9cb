# SPDX-License-Identifier: GPL-3.0-or-later
"""A speech server that is silent and remembers what it was told to say.

Screen readers find it through SPEECHD_ADDRESS. It knows as much of the protocol of Speech
Dispatcher (SSIP) as they need: every message is taken, and reported as spoken at once.
"""

import html
import os
import re
import socketserver
import threading

ANSWERS = {
    "STOP": "210 OK STOPPED",
    "CANCEL": "213 OK CANCELED",
    "PAUSE": "211 OK PAUSED",
    "RESUME": "212 OK RESUMED",
    "SET": "208 OK SET",
}


def plain(text):
    """Text without its marks for the voice."""
    return html.unescape(re.sub(r"<[^>]*>", "", text)).strip()


class _Client(socketserver.StreamRequestHandler):
    def setup(self):
        super().setup()
        self.lock = threading.Lock()
        self.wants_events = False

    def answer(self, *lines):
        with self.lock:
            self.wfile.write(("\r\n".join(lines) + "\r\n").encode())
            self.wfile.flush()

    def take(self, kind, text):
        """A message: remembered, and over as soon as it has begun."""
        number = self.server.remember(kind, text)
        self.answer(f"225-{number}", "225 OK MESSAGE QUEUED")
        if self.wants_events:
            for code, event in ((701, "BEGIN"), (702, "END")):
                self.answer(f"{code}-{number}", f"{code}-1", f"{code} {event}")

    def read_message(self):
        """The lines up to a dot; a dot that begins a line is doubled."""
        lines = []
        while True:
            line = self.rfile.readline().decode("utf-8", "replace").rstrip("\r\n")
            if line == ".":
                return "\n".join(lines)
            lines.append(line.removeprefix(".") if line.startswith("..") else line)

    def handle(self):
        try:
            for raw in self.rfile:
                words = raw.decode("utf-8", "replace").split()
                if not words:
                    continue
                if words[0].upper() == "QUIT":
                    self.answer("231 HAPPY HACKING")
                    return
                self.obey(words[0].upper(), words[1:])
        except (BrokenPipeError, ConnectionResetError):
            pass

    def obey(self, command, words):
        if command == "SPEAK":
            self.answer("230 OK RECEIVING DATA")
            self.take("speak", plain(self.read_message()))
        elif command == "CHAR":
            # A text of one sign, such as a figure.
            self.take("speak", " ".join(words))
        elif command in ("KEY", "SOUND_ICON"):
            self.take("key", " ".join(words))
        elif command == "LIST":
            self.list_things(words[0].upper() if words else "")
        elif command == "GET":
            self.answer("251-0", "251 OK GET RETURNED")
        elif command == "BLOCK":
            self.answer("260 OK INSIDE BLOCK" if words[0].upper() == "BEGIN"
                        else "261 OK OUTSIDE BLOCK")
        elif command == "SET" and "NOTIFICATION" in (word.upper() for word in words):
            self.wants_events = words[-1].upper() == "ON"
            self.answer("220 OK NOTIFICATION SET")
        elif command == "HISTORY":
            self.answer("245-1", "245 OK CLIENT ID SENT")
        else:
            self.answer(ANSWERS.get(command, "200 OK"))

    def list_things(self, what):
        if what == "OUTPUT_MODULES":
            self.answer("250-silent", "250 OK MODULE LIST SENT")
        elif what == "SYNTHESIS_VOICES":
            self.answer("249-Silent\ten\tnone", "249 OK VOICE LIST SENT")
        else:
            self.answer("249-MALE1", "249 OK VOICE LIST SENT")


class SpeechServer(socketserver.ThreadingMixIn, socketserver.UnixStreamServer):
    """Listens in a thread of its own."""

    daemon_threads = True

    def __init__(self, path):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        super().__init__(str(path), _Client)
        self._lock = threading.Lock()
        self._spoken = []
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def remember(self, kind, text):
        """Keeps what was said; returns its number."""
        with self._lock:
            self._spoken.append((kind, text))
            return len(self._spoken)

    def count(self):
        """How many messages there were so far."""
        with self._lock:
            return len(self._spoken)

    def since(self, number):
        """What was spoken after so many messages."""
        with self._lock:
            return [text for kind, text in self._spoken[number:] if kind == "speak" and text]
