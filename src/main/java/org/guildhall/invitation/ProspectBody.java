package org.guildhall.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller.Staff;
import org.guildhall.invitation.lifecycle.Action;
import org.guildhall.invitation.lifecycle.Interview;
import org.guildhall.invitation.lifecycle.Preparation;
import org.guildhall.invitation.lifecycle.Prospect;
import org.guildhall.invitation.lifecycle.Sending;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.web.Text;
import org.guildhall.programme.Material;
import org.guildhall.programme.Programme;

/// A company on its way to an invitation, as the API shows it. The link itself goes to the invited
/// address only.
///
/// @param ready whether every material is there and an interview speaks for it
/// @param possible what the caller may do with it now, by the table
record ProspectBody(
        UUID id,
        String number,
        long version,
        String state,
        Instant stateSince,
        String stateBy,
        String programme,
        String site,
        String company,
        String name,
        String email,
        String language,
        String responsible,
        boolean ready,
        List<MaterialBody> materials,
        Optional<InterviewBody> interview,
        Optional<Instant> sentAt,
        Optional<Instant> expiresAt,
        Optional<UUID> application,
        List<String> possible)
        implements ApiBody {

    /// Something that the company has to send first.
    ///
    /// @param receivedOn nothing while it is missing
    record MaterialBody(String code, String label, Optional<LocalDate> receivedOn)
            implements ApiBody {
        private static MaterialBody of(Material material, Preparation preparation, Text text) {
            return new MaterialBody(
                    material.code(),
                    material.label().in(text),
                    Optional.ofNullable(preparation.received().get(material.code())));
        }
    }

    /// What is kept of a talk.
    record InterviewBody(LocalDate day, String people, String notes, String outcome)
            implements ApiBody {
        private static InterviewBody of(Interview held) {
            return new InterviewBody(
                    held.day(), held.people(), held.notes(), held.outcome().name());
        }
    }

    static ProspectBody of(Prospect prospect, Programme programme, Staff caller, Text text) {
        var invitee = prospect.invitee();
        var preparation = prospect.preparation();
        return new ProspectBody(
                prospect.id().value(),
                prospect.number(),
                prospect.version(),
                prospect.state().name(),
                prospect.standing().since(),
                prospect.standing().by(),
                invitee.programme(),
                invitee.site(),
                invitee.company(),
                invitee.name(),
                invitee.email().value(),
                invitee.language().toLanguageTag(),
                preparation.responsible().name(),
                preparation.isComplete(programme),
                programme.materials().stream()
                        .map(material -> MaterialBody.of(material, preparation, text))
                        .toList(),
                preparation.interview().map(InterviewBody::of),
                prospect.sending().map(Sending::at),
                prospect.sending().map(Sending::expires),
                prospect.application(),
                Arrays.stream(Action.values())
                        .filter(action -> action.isPossible(prospect.state()))
                        .filter(action -> action.isFor(caller))
                        .map(Enum::name)
                        .toList());
    }
}
