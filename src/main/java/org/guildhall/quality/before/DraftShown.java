package org.guildhall.quality.before;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.guildhall.platform.web.Chip;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;

/// A draft in the reader's words.
///
/// @param path its page
/// @param ticket where the ticket is
/// @param mend the parts to mend, in one line
/// @param files what is sent along
public record DraftShown(
        String path,
        long version,
        String ticket,
        String number,
        String agent,
        Chip state,
        String since,
        String text,
        String mend,
        String words,
        List<Filed> files) {
    /// A file by its name, and where it is.
    public record Filed(String name, String href) {}

    /// As rows of a list, without their files.
    static List<DraftShown> of(List<Draft> drafts, Page page) {
        return drafts.stream().map(draft -> of(draft, List.of(), page)).toList();
    }

    static DraftShown of(Draft draft, List<DraftFile> files, Page page) {
        var text = page.text();
        var path = DraftPages.HERE + "/" + draft.id();
        return new DraftShown(
                path,
                draft.version(),
                "/desk/tickets/" + draft.ticket().value(),
                draft.number(),
                draft.agentName(),
                draft.state().chip(text),
                since(draft, page),
                draft.text(),
                draft.mend().stream()
                        .map(part -> text.of(part.key()))
                        .collect(Collectors.joining(", ")),
                draft.words(),
                files.stream()
                        .map(file -> new Filed(file.name(), path + "/files/" + file.id()))
                        .toList());
    }

    /// Who handed it in is named beside it already.
    private static String since(Draft draft, Page page) {
        var at = page.moment(draft.since());
        return draft.by().equals(draft.agentName()) ? at : at + ", " + draft.by();
    }

    /// The parts that can be ticked.
    public static List<Choice> parts(Text text) {
        return Arrays.stream(Part.values())
                .map(part -> new Choice(part.name(), text.of(part.key())))
                .toList();
    }
}
