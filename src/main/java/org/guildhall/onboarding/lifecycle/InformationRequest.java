package org.guildhall.onboarding.lifecycle;

import java.util.List;

/// What a business developer asks for during the review: only these fields of the form are open
/// until it is answered (onboarding.md section 4, *INFORMATION_REQUESTED*).
///
/// @param fields names of fields of the form, at least one
/// @param question in the business developer's words
public record InformationRequest(List<String> fields, String question) {
    public InformationRequest {
        fields = List.copyOf(fields);
    }
}
