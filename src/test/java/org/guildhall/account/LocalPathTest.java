package org.guildhall.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LocalPathTest {
    @Test
    void a_page_of_ours_is_a_way_on() {
        for (var path :
                new String[] {
                    "/", "/portal", "/desk/applications?stage=open&page=2", "/a/%E4%B8%AD"
                }) {
            assertThat(LocalPath.parse(path)).as(path).contains(new LocalPath(path));
        }
    }

    @Test
    void what_leads_away_is_none() {
        for (var path :
                new String[] {
                    "",
                    "portal",
                    "//evil.example",
                    "/\\evil.example",
                    "\\/evil.example",
                    "/\t/evil.example",
                    "https://evil.example/portal",
                    "javascript:alert(1)",
                    "/portal\r\nSet-Cookie: a=b",
                    "/a b",
                    "/中",
                    "/" + "a".repeat(1001)
                }) {
            assertThat(LocalPath.parse(path)).as(path).isEmpty();
        }
    }
}
