package org.guildhall.onboarding.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.api.ApiBody;

/// What programs send about applications. Values are strings, or lists of strings, by the names of
/// the programme's fields.
final class ApiBodies {
    private ApiBodies() {}

    /// Begins an application.
    record Start(String programme) implements ApiBody {}

    /// Values of a form or a sheet, by field.
    record Values(Map<String, List<String>> values) implements ApiBody {
        public Values {
            values = Map.copyOf(values);
        }
    }

    /// The form handed in; without values what was saved last is.
    record Submission(Optional<Map<String, List<String>>> values) implements ApiBody {}

    /// The code that came by mail.
    record Code(String code) implements ApiBody {}

    /// Words, where the action wants them.
    record Words(String words) implements ApiBody {}

    /// The ticked items of the checklist.
    record Approval(List<String> checklist) implements ApiBody {}

    /// A question, and the fields that are open for its answer.
    record Question(List<String> fields, String question) implements ApiBody {}

    /// A rejection: reason of the list, words, and how many days the company has to wait: 0 for
    /// none, nothing for ever.
    record RejectionBody(String reason, String words, Optional<Integer> reapplyAfterDays)
            implements ApiBody {}

    /// A sheet to be offered; terms beyond the writer's limits want `approval_asked`.
    record Offer(Map<String, List<String>> values, Optional<Boolean> approvalAsked)
            implements ApiBody {}

    /// What is to be revised, in words and per field.
    record Correction(String words, Optional<Map<String, String>> byField) implements ApiBody {}

    /// Who shall have the review.
    record Assignment(UUID reviewer) implements ApiBody {}

    /// On which route the contract is signed; the programme's first one unless said otherwise.
    record Sending(Optional<String> route) implements ApiBody {}
}
