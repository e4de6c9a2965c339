package org.guildhall.onboarding;

import java.util.List;
import org.guildhall.platform.web.Fact;

/// A group of the form with what the applicant answered, in the reader's words.
public record AnswerBlock(String title, List<Fact> facts) {}
