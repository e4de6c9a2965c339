package org.guildhall.onboarding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Problem;
import org.guildhall.programme.ChecklistItem;
import org.guildhall.terms.Sheets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The business developer's side: take, talk, approve or reject, and the decision sheet.
@Service
public class Reviews {
    private final Passage passage;
    private final Onboarding onboarding;
    private final Sheets sheets;
    private final SheetStart start;

    Reviews(Passage passage, Onboarding onboarding, Sheets sheets, SheetStart start) {
        this.passage = passage;
        this.onboarding = onboarding;
        this.sheets = sheets;
        this.start = start;
    }

    /// Takes the review: the applicant sees whose it is.
    @Transactional
    public Application take(Seen seen, Staff caller) {
        return passage.move(
                seen, new Move.Take(new Reviewer(caller.person(), caller.name())), caller);
    }

    /// Says something in the conversation; the other side gets it by mail.
    @Transactional
    public Application write(Seen seen, String words, Caller caller) {
        return passage.move(seen, new Move.Write(words), caller);
    }

    /// Passes the qualification: every item of the checklist has to be ticked. Who approves without
    /// having taken it takes it by that.
    @Transactional
    public Application approve(Seen seen, Set<String> ticked, Staff caller) {
        var application = onboarding.find(seen.id(), caller);
        var missing =
                onboarding.programme(application).checklist().stream()
                        .filter(
                                item ->
                                        item.by() == ChecklistItem.By.BD
                                                && !ticked.contains(item.code()))
                        .map(
                                item ->
                                        new Problem(
                                                "checklist." + item.code(),
                                                "onboarding.checklist.open",
                                                List.of()))
                        .toList();
        if (!missing.isEmpty()) throw new Invalid(missing);
        var mine = application.review().reviewer().isEmpty() ? take(seen, caller).seen() : seen;
        return passage.move(mine, new Move.Approve(known(application, ticked)), caller);
    }

    /// Ends the application with words for the applicant.
    @Transactional
    public Application reject(Seen seen, String why, Staff caller) {
        return passage.move(seen, new Move.Reject(why), caller);
    }

    /// Keeps the decision sheet as far as it is filled in.
    @Transactional
    public Application draftTerms(Seen seen, Map<String, List<String>> typed, Staff caller) {
        var application = passage.move(seen, new Move.DraftTerms(), caller);
        sheets.draft(seen.id().value(), onboarding.programme(application).sheet(), typed, caller);
        return application;
    }

    /// Offers the sheet: complete, and one version more than the last.
    @Transactional
    public Application offerTerms(Seen seen, Map<String, List<String>> typed, Staff caller) {
        var application = onboarding.find(seen.id(), caller);
        if (!Action.OFFER_TERMS.isPossibleIn(application.stage()))
            throw application.noLongerPossible();
        var schema = onboarding.programme(application).sheet();
        var version = sheets.upcoming(seen.id().value());
        // Moved first: of two who offer at once the second is told so before it touches the sheet.
        var offered = passage.move(seen, new Move.OfferTerms(version), caller);
        sheets.offer(seen.id().value(), schema, typed, caller);
        return offered;
    }

    /// What the sheet's form is filled in with: the draft, else the last version, else what is
    /// known.
    @Transactional(readOnly = true)
    public Map<String, List<String>> sheetForm(Application application) {
        return start.of(application);
    }

    /// The same, for whoever reaches that application.
    @Transactional(readOnly = true)
    public Map<String, List<String>> sheetForm(ApplicationId id, Staff caller) {
        return start.of(onboarding.find(id, caller));
    }

    private Set<String> known(Application application, Set<String> ticked) {
        return onboarding.programme(application).checklist().stream()
                .map(ChecklistItem::code)
                .filter(ticked::contains)
                .collect(Collectors.toSet());
    }
}
