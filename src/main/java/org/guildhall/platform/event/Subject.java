package org.guildhall.platform.event;

import java.util.UUID;

/// What something happened to: a kind, such as `application`, and its key.
public record Subject(String kind, UUID id) {}
