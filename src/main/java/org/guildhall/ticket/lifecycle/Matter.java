package org.guildhall.ticket.lifecycle;

import java.util.List;
import java.util.Locale;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.springframework.modulith.NamedInterface;

/// What a ticket is about, as the desk may put right.
///
/// @param title one line, at most 200 characters
/// @param topic the code of one
/// @param language what the requester reads
/// @param tags words the desk finds it by: at most 10, each of 1 to 30 small letters, digits and
///   hyphens
@NamedInterface("lifecycle")
public record Matter(
        String title, String topic, Priority priority, Locale language, List<String> tags) {
    /// Longest title.
    public static final int LONGEST_TITLE = 200;

    private static final int MOST_TAGS = 10;
    private static final String TAG = "[\\p{Ll}\\p{Lo}0-9-]{1,30}";

    public Matter {
        title = Form.text(title, LONGEST_TITLE).replaceAll("\\s+", " ");
        if (title.isEmpty()) throw Invalid.at("title", "platform.form.missing");
        tags = tags.stream().map(tag -> tag.strip().toLowerCase(Locale.ROOT)).distinct().toList();
        if (tags.size() > MOST_TAGS || !tags.stream().allMatch(tag -> tag.matches(TAG))) {
            throw Invalid.at("tags", "ticket.tags.malformed", MOST_TAGS);
        }
    }

    /// What somebody asks who has said no more than that.
    public static Matter of(String title, String topic, Locale language) {
        return new Matter(title, topic, Priority.NORMAL, language, List.of());
    }
}
