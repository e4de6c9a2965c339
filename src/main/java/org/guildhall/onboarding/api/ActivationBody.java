package org.guildhall.onboarding.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.Caller;
import org.guildhall.onboarding.activation.ActivationList;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.Done;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.web.Text;

/// What has to be done by people before access opens, as the API shows it.
///
/// @param waitsFor whose turn it is now: `PARTNER`, `VENDOR`, `CLOCK` or `NOBODY`
record ActivationBody(
        UUID application, long version, String waitsFor, boolean complete, List<ItemBody> items)
        implements ApiBody {

    /// One item.
    ///
    /// @param by whose it is: `PARTNER` or `BD`
    /// @param yours whether the caller may tick it now, or take the tick back
    record ItemBody(String code, String label, String by, boolean yours, Optional<DoneBody> done) {}

    /// Who said that it is done, and when.
    record DoneBody(String by, Instant at) {
        private static DoneBody of(Done done) {
            return new DoneBody(done.by(), done.at());
        }
    }

    static ActivationBody of(
            Application application, ActivationList list, Caller caller, Text text) {
        var items =
                list.shown(application, caller, text).stream()
                        .map(
                                item ->
                                        new ItemBody(
                                                item.code(),
                                                item.label(),
                                                item.by().name(),
                                                item.yours(),
                                                item.done().map(DoneBody::of)))
                        .toList();
        return new ActivationBody(
                application.id().value(),
                application.version(),
                list.waitsFor(application).name(),
                items.stream().allMatch(item -> item.done().isPresent()),
                items);
    }
}
