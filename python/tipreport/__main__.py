"""The `tipreport` command, the same as the one built from Rust alone."""

import signal
import sys

from ._tipreport import run_command


def main() -> int:
    """Run the command with the arguments of this process and give back its exit code."""
    # The command runs outside the interpreter, which would hold Ctrl-C back until it ends.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    return run_command(["tipreport", *sys.argv[1:]])


if __name__ == "__main__":
    sys.exit(main())
