package org.guildhall.programme.form;

import java.util.List;

/// What the public site says about a programme.
///
/// @param summary one sentence, for the list
/// @param audience who it is for
/// @param benefits what it offers
/// @param steps the way to it, node by node
public record Presentation(
        Words title, Words summary, Words audience, List<Words> benefits, List<Step> steps) {
    /// One node of the way, as the partner will meet it.
    public record Step(Words title, Words text) {}
}
