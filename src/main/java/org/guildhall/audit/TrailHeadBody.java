package org.guildhall.audit;

import org.guildhall.platform.api.ApiBody;

/// The last entry of the trail.
record TrailHeadBody(long number, String hash) implements ApiBody {}
