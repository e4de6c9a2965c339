package org.guildhall.contract.paper;

import java.util.Locale;
import org.springframework.modulith.NamedInterface;

/// Who hears of the contract on the partner's side: the holder of the application's Contact E-mail.
@NamedInterface("paper")
public record Contact(String name, String email, Locale language) {}
