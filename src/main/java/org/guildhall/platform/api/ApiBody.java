package org.guildhall.platform.api;

/// What travels over the JSON API, in `snake_case`: a record of records. Only what says so is read
/// from or written to a request.
public interface ApiBody {}
