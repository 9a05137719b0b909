package org.gaitkeeper.platform.problem;

/**
 * What is wrong with one field.
 *
 * @param field name of the field as it was sent; a path such as {@code identifiers[0].value} inside a JSON body
 * @param message what is wrong and how to put it right, in one sentence
 */
public record FieldProblem(String field, String message) {}
