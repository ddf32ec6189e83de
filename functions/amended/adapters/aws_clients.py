"""Clients of AWS and how patient they are; profile, credentials and AWS_ENDPOINT_URL boto3 reads by itself."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from amended.errors import WrongConfiguration

# How long a client waits for AWS, in seconds, and how often it asks: as an invocation lasts, and as Slack waits.
PATIENT: Mapping[str, float] = {"connect_timeout": 3, "read_timeout": 10, "attempts": 4}
HURRIED: Mapping[str, float] = {"connect_timeout": 0.5, "read_timeout": 1, "attempts": 2}


def client(service: str, patience: Mapping[str, float] = PATIENT) -> Any:
    """A client, which threads may share. Raises WrongConfiguration where region, profile or address is wrong.

    AWS_REGION goes before AWS_DEFAULT_REGION and the profile's, as the AWS command line has it: boto3 passes it over.
    https://docs.aws.amazon.com/sdkref/latest/guide/feature-region.html
    """
    import boto3
    from botocore.config import Config

    from amended.adapters.aws_faults import translated

    retries = {"mode": "standard", "total_max_attempts": patience["attempts"]}
    seconds = {name: patience[name] for name in ("connect_timeout", "read_timeout")}
    config = Config(retries=retries, max_pool_connections=32, **seconds)
    with translated(f"AWS ({service})"):
        try:
            return boto3.client(service, region_name=os.environ.get("AWS_REGION") or None, config=config)
        except ValueError as error:
            # Not of botocore's own family, although it is botocore that judges the address.
            raise WrongConfiguration("AWS_ENDPOINT_URL", f"is no address that can be used: {error}") from error
