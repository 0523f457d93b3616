package dev.stridekeep.phone.client;

/// One whole answer.
///
/// @param contentType media type without parameters, empty where none was said
/// @param retryAfter the header's value, empty where there was none
/// @param body not copied
@SuppressWarnings("ArrayRecordComponent") // bodies are read once and never compared
public record HttpReply(int status, String contentType, String retryAfter, byte[] body) {}
