package dev.stridekeep.rest.problem;

/// One bad field of a request body.
///
/// @param pointer where it is, as a JSON Pointer (RFC 6901); empty for the whole body
/// @param detail what to mend
public record FieldError(String pointer, String detail) {}
