package org.guildhall.contract;

import java.util.Locale;

/// Who hears of the contract on the partner's side: the holder of the application's Contact E-mail.
public record Contact(String name, String email, Locale language) {}
