package org.guildhall.inbound;

import org.guildhall.inbound.reading.ReadMail;

/// A mail that has come in, read, before anything is done with it.
///
/// @param bytes as it came
record Waiting(Arrival arrival, byte[] bytes, ReadMail read) {}
