package org.guildhall.api;

/// One route of the API, as its page shows it.
///
/// @param who may call it, such as `staff with REVIEW_APPLICATIONS`
public record ApiOperation(String method, String path, String who) {}
