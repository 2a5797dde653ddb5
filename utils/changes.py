"""What has changed: for the checks of this folder that look at that only."""

import subprocess


def git(root, *arguments):
    """The output, or None if git fails, or is not there."""
    try:
        p = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, text=True)
    except OSError:
        return None
    return p.stdout if p.returncode == 0 else None


def base_commit(root, wanted=None):
    """(commit, what it is): the one to compare with, and (None, why) if there is
    none: in a clone of one commit, or where there is no repository.

    That is the fork point from origin/main; on origin/main itself, the parent.
    """
    head = git(root, "rev-parse", "--verify", "HEAD^{commit}")
    if head is None:
        return None, "this is no clone of the repository"
    if wanted:
        base = git(root, "merge-base", "HEAD", wanted)
        return (base.strip(), wanted) if base else (None, "%s and HEAD have no commit in common" % wanted)
    fork = git(root, "merge-base", "HEAD", "origin/main")
    if fork and fork != head:
        return fork.strip(), "the fork from origin/main"
    parent = git(root, "rev-parse", "--verify", "HEAD~1^{commit}")
    if parent is None:
        return None, "this clone has no commit before HEAD"
    return parent.strip(), "the parent of HEAD"
