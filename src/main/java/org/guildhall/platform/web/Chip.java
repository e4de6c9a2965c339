package org.guildhall.platform.web;

/// A state in a word or two, such as *In review*.
public record Chip(String label, Tone tone) {}
