package org.guildhall.platform.settings;

/// The company that runs this installation, by its name; `{vendor}` in every text is this.
public record Vendor(String name) {}
