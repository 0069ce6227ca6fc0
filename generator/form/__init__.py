"""The form for editors at `/admin/`: a git-based editor (Decap CMS) told what our models say."""

from generator.form.publish import publish_form

__all__ = ["publish_form"]
