package org.gaitkeeper.platform.web.view;

import java.util.List;

/**
 * Whose record this is. Shown at the top of every page about one patient, and on no page about several.
 *
 * <p>Source: NHS Common User Interface guidance, patient banner, PAB-0009 to PAB-0072.
 *
 * @param href the patient's page
 * @param name family name in capitals first, such as {@code SMITH, Jane (Ms)}
 * @param born such as {@code 02-Mar-1988}, or {@code Not known}
 * @param bornSpoken the date in long form for screen readers, such as {@code 2 March 1988}
 * @param age such as {@code 38y}; empty when the birth date is not known
 * @param sex in words; {@code Not known} when it is
 * @param idLabel what the identifier is called, such as {@code NHS no.}
 * @param id grouped for reading, such as {@code 943 476 5919}; {@code None} when there is none
 * @param allergies which of the four states
 * @param allergens names, in order of weight; empty unless the state is {@code KNOWN}
 * @param details further lines shown on request (address, contact, general practitioner), label and value
 */
public record BannerView(
        String href,
        String name,
        String born,
        String bornSpoken,
        String age,
        String sex,
        String idLabel,
        String id,
        AllergyState allergies,
        List<String> allergens,
        List<KeyValue> details) {

    public BannerView {
        allergens = List.copyOf(allergens);
        details = List.copyOf(details);
    }
}
