package org.gaitkeeper.patients.control;

/**
 * The check digit of NHS numbers.
 *
 * <p>Source: NHS Data Dictionary, "NHS NUMBER": the first nine digits are weighted 10 down to 2 and summed; 11 less the
 * remainder of the sum by 11 is the tenth digit, 11 counting as 0, and 10 marking a number that is never issued.
 */
final class NhsNumber {

    private NhsNumber() {}

    /** Whether ten digits with the right check digit were given, without spaces. */
    static boolean valid(String digits) {
        if (digits.length() != 10 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (10 - i);
        }
        int check = (11 - sum % 11) % 11;
        return check == digits.charAt(9) - '0';
    }
}
