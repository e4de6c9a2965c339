package org.guildhall.inbound;

import java.util.UUID;

/// A ticket that mails of the corpus answer.
///
/// @param participant the address of who takes part
/// @param token what the address has in it that their answers go to
/// @param reference the Message-ID of a mail of the conversation
public record MadeTicket(UUID id, String participant, String token, String reference) {}
