package org.guildhall.training;

import java.util.List;
import org.guildhall.platform.web.Choice;

/// A question as a page asks it.
///
/// @param field the name of its field
/// @param multiple whether more than one answer may be chosen
public record AskedQuestion(String field, String text, boolean multiple, List<Choice> choices) {}
