package org.guildhall.platform.casefile;

import java.util.UUID;

/// An application, by whatever its papers are kept under.
///
/// @param number what people call it by
public record OneCase(UUID application, String number, UUID account) {}
