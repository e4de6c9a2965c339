package org.guildhall.platform.mail;

/// Who wants routine letters gathered in one a day.
public interface DailyLetters {
    /// Whether the reader's next daily letter takes along what is posted in this transaction; that
    /// daily letter is then planned.
    boolean gather(Letter.Reader reader);
}
