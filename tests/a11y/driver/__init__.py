# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the running application as assistive technology and a keyboard do."""
