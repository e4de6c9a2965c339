package org.guildhall.platform.web;

import java.util.List;

/// What the refusal page shows: the words for the status, and what is particular to this refusal.
public record ShownRefusal(int status, List<String> details) {}
