package org.guildhall.onboarding.programme;

import java.time.Instant;
import java.util.List;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.frame.Rail;

/// A programme in one version, in the reader's words.
///
/// @param process its nodes in their order
/// @param facts where it is offered, to whom, in which languages
/// @param blocks of the sheet, each with what it says
/// @param limits how far a business developer goes alone
/// @param promises days, each by what is promised
/// @param asked what it asks for on the way, and of whom
/// @param versions newest first
/// @param history who brought which version in
record ProgrammePageBody(
        String code,
        int version,
        String name,
        List<String> process,
        List<FactBody> facts,
        List<FactBody> blocks,
        List<FactBody> limits,
        List<FactBody> promises,
        List<FactBody> asked,
        List<FactBody> mails,
        List<RunBody> versions,
        List<BroughtBody> history)
        implements ApiBody {

    /// One line of it.
    record FactBody(String label, String value) {
        private static FactBody of(Fact fact) {
            return new FactBody(fact.label(), fact.value());
        }
    }

    /// A version with the applications that run on it.
    ///
    /// @param offered whether new applications begin with it
    record RunBody(int version, Instant since, long running, boolean offered) {
        private static RunBody of(ProgrammeView.Version version) {
            return new RunBody(
                    version.number(), version.since(), version.running(), version.offered());
        }
    }

    /// A version that was brought in.
    record BroughtBody(Instant at, String what, String by) {}

    static ProgrammePageBody of(ProgrammeView view, Text text) {
        var programme = view.programme();
        return new ProgrammePageBody(
                programme.code(),
                programme.version(),
                programme.name().in(text),
                view.process().nodes().stream().map(Rail.Node::name).toList(),
                facts(view.facts()),
                facts(view.blocks()),
                facts(view.limits()),
                facts(view.promises()),
                facts(view.asked()),
                facts(view.mails()),
                view.versions().stream().map(RunBody::of).toList(),
                view.history().entries().stream()
                        .map(entry -> new BroughtBody(entry.at(), entry.what(), entry.who()))
                        .toList());
    }

    private static List<FactBody> facts(List<Fact> facts) {
        return facts.stream().map(FactBody::of).toList();
    }
}
