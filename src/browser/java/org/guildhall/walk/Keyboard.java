package org.guildhall.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;

/// The keyboard alone: Tab goes from one to the next, Enter and Space press, arrows choose. What
/// Tab doesn't come to can't be used, and where the focus is must be seen at every stop.
final class Keyboard implements Hand {
    private static final int MOST_STOPS = 400;
    private static final int MOST_PRESSES = 2;

    /// Whether the focus is on it, or on the one of its group that Tab comes to.
    private static final String HAS_FOCUS =
            """
            wanted => {
                const stop = document.activeElement;
                const group = wanted.type === 'radio' && stop.type === 'radio' && stop.form === wanted.form;
                return stop === wanted || (group && stop.name === wanted.name);
            }
            """;

    /// What is wrong with where the focus is; nothing when it is on the screen and marked. The mark
    /// may lie on a label around a box.
    private static final String UNSEEN =
            """
            () => {
                const stop = document.activeElement;
                if (stop === document.body || stop.tagName === 'IFRAME') return '';
                const named = stop.outerHTML.slice(0, 200);
                const at = stop.getBoundingClientRect();
                if (at.bottom < 0 || at.top > innerHeight || at.width * at.height < 1) return 'out of sight: ' + named;
                for (let part = stop, up = 0; part && up < 3; part = part.parentElement, up++) {
                    const look = getComputedStyle(part);
                    const line = look.outlineStyle === 'solid' && !look.outlineColor.endsWith(', 0)');
                    const ring = line || /0px 0px 0px [1-9]px/.test(look.boxShadow);
                    if (ring && part.matches(':focus-visible, :has(:focus-visible)')) return '';
                }
                return 'not marked: ' + named;
            }
            """;

    /// Notes where the focus is, and says whether it was there before; within a document shown in
    /// the page it may stay for several stops.
    private static final String REACHED_AGAIN =
            """
            () => {
                const stop = document.activeElement;
                const again = 'reached' in stop.dataset && stop.tagName !== 'IFRAME';
                stop.dataset.reached = '';
                return again;
            }
            """;

    /// Everything on the page that does something and that Tab has never come to. Whatever the page
    /// draws by itself is there.
    private static final String DRAWN =
            "() => [...document.querySelectorAll('[data-drawn]')].every(part => !part.hidden)";

    private static final String MISSED =
            """
            () => {
                const works = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]';
                return [...document.querySelectorAll(works)]
                    .filter(part => part.checkVisibility() && part.getClientRects().length)
                    .filter(part => !part.disabled && part.getAttribute('aria-hidden') !== 'true' && part.tabIndex >= 0)
                    .filter(part => !('reached' in part.dataset))
                    .filter(part => part.type !== 'radio' || !document.querySelector(`[name="${part.name}"][data-reached]`))
                    .map(part => part.outerHTML.slice(0, 200));
            }
            """;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    @Override
    public void press(Locator control) {
        reach(control);
        page.keyboard().press("Enter");
    }

    @Override
    public void write(Locator field, String words) {
        reach(field);
        page.keyboard().press("Control+A");
        page.keyboard().press("Delete");
        page.keyboard().type(words);
        assertThat(field.inputValue()).isEqualTo(words);
    }

    /// By the first letters of the choice, and on from there by arrows.
    @Override
    public void choose(Locator list, String value) {
        reach(list);
        var label = list.locator("option[value='%s']".formatted(value)).innerText();
        page.keyboard().type(label.replaceAll("[^ -~].*", ""));
        for (var steps = 0; steps < MOST_STOPS && !list.inputValue().equals(value); steps++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(list.inputValue()).isEqualTo(value);
    }

    @Override
    public void tick(Locator box) {
        reach(box);
        var one = box.getAttribute("type").equals("radio");
        for (var steps = 0; one && steps < MOST_STOPS && !focused(box); steps++) {
            page.keyboard().press("ArrowDown");
        }
        if (!box.isChecked()) page.keyboard().press("Space");
        assertThat(box.isChecked()).isTrue();
    }

    @Override
    public void attach(Locator field, FilePayload file) {
        for (var more = MOST_PRESSES; ; more--) {
            reach(field);
            try {
                page.waitForFileChooser(() -> page.keyboard().press("Space")).setFiles(file);
                return;
            } catch (TimeoutError nothingOpened) {
                // Pressed while a part of the page was exchanged; a person presses again.
                if (more == 0) throw nothingOpened;
            }
        }
    }

    /// Goes through the whole page once, from its beginning and back to it.
    @Override
    public void meets() {
        page.waitForFunction(DRAWN);
        page.evaluate("document.activeElement.blur()");
        for (var stops = 0; stops < MOST_STOPS; stops++) {
            page.keyboard().press("Tab");
            seen();
            if ((Boolean) page.evaluate(REACHED_AGAIN)) break;
        }
        assertThat((List<?>) page.evaluate(MISSED)).as(page.url()).isEmpty();
    }

    private void reach(Locator wanted) {
        for (var stops = 0; stops < MOST_STOPS; stops++) {
            if ((Boolean) wanted.evaluate(HAS_FOCUS)) return;
            page.keyboard().press("Tab");
            seen();
        }
        throw new AssertionError("Tab never comes to " + wanted + " on " + page.url());
    }

    private boolean focused(Locator part) {
        return (Boolean) part.evaluate("part => part === document.activeElement");
    }

    private void seen() {
        assertThat(page.evaluate(UNSEEN)).as(page.url()).isEqualTo("");
    }
}
