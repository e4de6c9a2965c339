package org.guildhall.platform.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkListTest {
    private static final WorkList.Column COMPANY = new WorkList.Column("Company");
    private static final WorkList.Column DUE = new WorkList.Column("Due", "due", false);

    @Test
    void a_column_is_sorted_and_then_the_other_way_round_from_the_first_page_on() {
        assertThat(list(Map.of("page", "3")).chosen().sortedBy(DUE)).isEqualTo("/desk/x?sort=due");
        var sorted = list(Map.of("sort", "due"));
        assertThat(sorted.chosen().sorted(DUE)).isEqualTo("ascending");
        assertThat(sorted.chosen().sortedBy(DUE)).isEqualTo("/desk/x?sort=-due");
        assertThat(list(Map.of("sort", "-due")).chosen().sorted(DUE)).isEqualTo("descending");
        assertThat(sorted.chosen().sorted(COMPANY)).isEqualTo("none");
    }

    @Test
    void a_column_that_is_left_out_stands_in_the_address() {
        var all = list(Map.of());
        assertThat(all.chosen().turned(1)).isEqualTo("/desk/x?without=1");
        var without = list(Map.of("without", "1"));
        assertThat(without.chosen().shows(0)).isTrue();
        assertThat(without.chosen().shows(1)).isFalse();
        assertThat(without.chosen().turned(1)).isEqualTo("/desk/x");
    }

    @Test
    void pages_are_counted_and_a_mistyped_page_is_the_first() {
        var list = list(Map.of("page", "2"));
        assertThat(list.pages().count()).isEqualTo(3);
        assertThat(list.first()).isEqualTo(51);
        assertThat(list(Map.of("page", "-1")).pages().shown()).isEqualTo(1);
        assertThat(list(Map.of("page", "99999999999999999999")).pages().shown()).isEqualTo(1);
    }

    @Test
    void an_address_keeps_what_it_holds_safe() {
        var at = new Address("/desk/x", Map.of()).with("q", "Müller & Söhne = ?");
        assertThat(at).hasToString("/desk/x?q=M%C3%BCller+%26+S%C3%B6hne+%3D+%3F");
    }

    private static WorkList list(Map<String, String> parameters) {
        var row = new WorkList.Row("/desk/x/1", "X", List.of(new Cell.Words("y")));
        return new WorkList(
                new Address("/desk/x", parameters),
                "X",
                List.of(),
                List.of(COMPANY, DUE),
                List.of(row),
                120,
                null,
                new WorkList.Empty("", "", null, null));
    }
}
