package org.guildhall.onboarding.passage;

import java.util.List;
import java.util.Optional;
import org.guildhall.access.Uid;
import org.guildhall.network.Breach;
import org.guildhall.network.UidGroup;
import org.guildhall.network.Uids;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.platform.web.Problem;
import org.guildhall.programme.Programmes;
import org.guildhall.programme.form.Answers;
import org.guildhall.terms.Sheets;
import org.springframework.stereotype.Component;

/// Brings the UIDs of an application under the UID rules at submit, at offer and at activation
/// (onboarding.md section 8), and lets go of them when it ends.
@Component
public class UidKeeper {
    private static final String MASTER = "masterUid";
    private static final String MAIN = "mainUid";
    private static final String ASSOCIATED = "associatedUids";
    private static final String LEVEL = "commissionLevel";
    private static final Uids.Fields FIELDS = new Uids.Fields(MASTER, MAIN, ASSOCIATED);

    private final Uids uids;
    private final Programmes programmes;
    private final Sheets sheets;

    UidKeeper(Uids uids, Programmes programmes, Sheets sheets) {
        this.uids = uids;
        this.programmes = programmes;
        this.sheets = sheets;
    }

    /// What of these answers breaks a rule.
    public List<Problem> problems(Application application, Answers answers) {
        return group(application, answers, Answers.none())
                .map(group -> uids.problems(group, FIELDS))
                .orElse(List.of());
    }

    /// Holds the UIDs of answers whose problems were asked for in this transaction.
    public void hold(Application application, Answers answers) {
        group(application, answers, Answers.none()).ifPresent(group -> uids.hold(group, FIELDS));
    }

    /// Holds the UIDs of the answers, or of the sheet where that says them, if no rule is broken.
    public void claim(Application application, Answers answers, Answers sheet) {
        group(application, answers, sheet).ifPresent(group -> uids.claim(group, FIELDS));
    }

    /// What breaks a rule now, of what was agreed on.
    public List<Breach> breaches(Application application) {
        return agreed(application).map(uids::breaches).orElse(List.of());
    }

    /// The same as it is told; staff are told the other enterprise's name too.
    public List<Problem> broken(Application application, boolean staff) {
        return agreed(application)
                .map(
                        group ->
                                uids.breaches(group).stream()
                                        .map(each -> uids.told(each, group, "", staff))
                                        .toList())
                .orElse(List.of());
    }

    /// The accounts that were agreed on; none where the programme asks for none.
    public Optional<UidGroup> agreed(Application application) {
        var sheet =
                application
                        .agreement()
                        .sheet()
                        .map(version -> sheets.version(application.id().value(), version).values());
        return group(application, application.answers(), sheet.orElse(Answers.none()));
    }

    void release(Application application) {
        uids.release(application.id().value());
    }

    private Optional<UidGroup> group(Application application, Answers answers, Answers sheet) {
        var from = sheet.has(MAIN) ? sheet : answers;
        if (!from.has(MAIN)) return Optional.empty();
        var applicant = application.applicant();
        var identity = application.identity();
        var programme = programmes.version(identity.programme(), identity.programmeVersion());
        return Optional.of(
                new UidGroup(
                        application.id().value(),
                        Optional.of(applicant.site()),
                        programme.code(),
                        programme.businessType(),
                        Optional.of(sheet.text(LEVEL)).filter(level -> !level.isEmpty()),
                        applicant.enterprise(),
                        answers.has(MASTER) ? new Uid(answers.text(MASTER)) : applicant.uid(),
                        new Uid(from.text(MAIN)),
                        from.list(ASSOCIATED).stream().map(Uid::new).toList()));
    }
}
