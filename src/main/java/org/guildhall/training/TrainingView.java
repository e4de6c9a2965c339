package org.guildhall.training;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.frame.Rail;
import org.guildhall.training.passage.Deed;
import org.guildhall.training.passage.Stage;

/// A partnership between access and selling as a page shows it.
///
/// @param version what whoever acts says to have seen
/// @param over whether the partnership is over: nothing is done in it any more
/// @param request the partner's word that it is ready to sell
/// @param possible what this reader may do now, by the table
public record TrainingView(
        UUID partnership,
        String company,
        String programme,
        long version,
        Stage stage,
        Chip chip,
        Rail rail,
        int needed,
        List<CourseView> courses,
        List<TaskView> tasks,
        boolean over,
        Optional<Deed> request,
        List<LearnerView> learners,
        Set<String> possible) {
    /// Whether the reader may do that now; the action by its name in the table.
    public boolean may(String action) {
        return possible.contains(action);
    }

    /// Its address on the desk.
    public String deskPath() {
        return "/desk/partners/" + partnership + "/training";
    }
}
