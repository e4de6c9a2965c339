package org.guildhall.invitation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Timeline;

/// A prospect as the desk shows it.
///
/// @param materials all that the programme asks for, with what has come in
/// @param talk the interview, once one was held
/// @param waits what the invitation waits for, in the reader's words; empty when it can be sent
/// @param application the desk's page of what began with it
/// @param possible what the reader may do now, by the table
public record ProspectView(
        String path,
        long version,
        String number,
        String company,
        String programme,
        Chip chip,
        List<Fact> facts,
        List<MaterialRow> materials,
        List<Fact> talk,
        Optional<String> notes,
        List<String> waits,
        boolean sentBefore,
        Optional<String> application,
        Set<String> possible,
        Timeline timeline) {
    /// Whether the reader may do that now; the action by its name in the table.
    public boolean may(String action) {
        return possible.contains(action);
    }

    /// What a summary of problems calls the fields of materials.
    public Map<String, String> names() {
        return materials.stream().collect(Collectors.toMap(MaterialRow::field, MaterialRow::label));
    }

    /// One thing that is asked for.
    ///
    /// @param field of the form, where the day stands on which it came in
    /// @param received that day as people read it; empty while it is missing
    public record MaterialRow(String field, String label, String hint, Optional<String> received) {}
}
