package org.guildhall.onboarding.programme;

import java.time.Instant;
import java.util.List;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Timeline;
import org.guildhall.platform.web.frame.Rail;
import org.guildhall.programme.Programme;

/// A programme in one version as people will meet it, for the desk.
///
/// @param process its nodes, none of them reached
/// @param facts where it is offered, to whom, in which languages
/// @param blocks of the sheet, each with what it says
/// @param limits how far a BD goes alone
/// @param promises days, each by what is promised
/// @param asked what it asks for on the way, and of whom
/// @param versions newest first
/// @param history who brought which version in
public record ProgrammeView(
        Programme programme,
        Rail process,
        List<Fact> facts,
        List<Fact> blocks,
        List<Fact> limits,
        List<Fact> promises,
        List<Fact> asked,
        List<Fact> mails,
        List<Version> versions,
        Timeline history) {
    /// One version with the applications that run on it.
    ///
    /// @param offered whether new applications begin with it
    /// @param shown whether the page shows this one
    public record Version(
            int number, Instant since, long running, boolean offered, boolean shown) {}

    /// A line of the list of programmes.
    ///
    /// @param running applications on any version
    /// @param offered whether it is offered now
    public record Line(Programme programme, Instant since, long running, boolean offered) {}
}
