"""What hosts allow, as they state it; the numbers of plans without a price.

Hosts change their limits: each stands here with the page where it is stated.
"""

from dataclasses import dataclass

MB, GB, MIB = 10**6, 10**9, 2**20


@dataclass(frozen=True)
class Target:
    """A host: its limits in bytes and files, None where it states none.

    `headers` tells whether it sends the headers that the site asks for; `source` is the page
    that states the limits, or None where each operator has a limit of their own.
    """

    name: str
    title: str
    site_bytes: int | None = None
    file_bytes: int | None = None
    files: int | None = None
    folder_files: int | None = None
    month_bytes: int | None = None
    headers: bool = True
    source: str | None = None


TARGETS: dict[str, Target] = {
    target.name: target
    for target in (
        Target(
            "github-pages",
            "GitHub Pages",
            site_bytes=GB,
            month_bytes=100 * GB,
            headers=False,
            source="https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits",
        ),
        Target(
            "cloudflare-pages",
            "Cloudflare Pages (Free)",
            file_bytes=25 * MIB,
            files=20_000,
            source="https://developers.cloudflare.com/pages/platform/limits/",
        ),
        Target(
            "netlify",
            "Netlify",
            folder_files=54_000,
            source="https://docs.netlify.com/site-deploys/overview/",
        ),
        Target("shared-100mb", "100 MB", site_bytes=100 * MB),
        Target(
            "s3",
            "S3",
            file_bytes=5 * GB,  # one upload in one piece
            headers=False,
            source="https://docs.aws.amazon.com/AmazonS3/latest/userguide/upload-objects.html",
        ),
    )
}
