package dev.stridekeep.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stridekeep.domain.account.Sex;
import org.junit.jupiter.api.Test;

class RestTest {
  private static Rest man(int age) {
    return Rest.of(new Person(70.0, Sex.MALE, 175.0, age, null), 70);
  }

  private static double kcalPerDay(Rest rest) {
    return rest.watts() * 86_400 / 4184;
  }

  @Test
  void is_mifflins_within_its_ages() {
    assertEquals(1648.75, kcalPerDay(man(30)), 1e-9);
    assertEquals(10 * 70 + 6.25 * 175 - 5 * 19 + 5, kcalPerDay(man(19)), 1e-9);
    assertEquals(10 * 70 + 6.25 * 175 - 5 * 78 + 5, kcalPerDay(man(78)), 1e-9);
    assertFalse(man(30).assumed());
  }

  @Test
  void is_henrys_for_the_youngest_and_the_oldest_adults() {
    assertEquals(HenryOxford.kcalPerDay(Sex.MALE, 70, 175, 18), kcalPerDay(man(18)), 1e-9);
    assertEquals(HenryOxford.kcalPerDay(Sex.MALE, 70, 175, 79), kcalPerDay(man(79)), 1e-9);
    assertFalse(man(18).assumed());
  }

  @Test
  void is_the_mean_of_many_where_something_is_unknown() {
    var women = Sex.FEMALE;
    for (var person :
        new Person[] {
          Person.ofMass(70),
          new Person(70.0, null, 175.0, 30, null),
          new Person(70.0, women, null, 30, null),
          new Person(70.0, women, 175.0, null, null),
          new Person(70.0, women, 175.0, 17, null),
          new Person(70.0, women, 175.0, 111, null)
        }) {
      var rest = Rest.of(person, 70);
      assertTrue(rest.assumed(), person.toString());
      assertEquals(0.84 * 70 * 4184 / 3600, rest.watts(), 1e-9);
    }
  }

  @Test
  void differs_between_women_and_men() {
    var woman = Rest.of(new Person(70.0, Sex.FEMALE, 175.0, 30, null), 70);
    assertEquals(166, kcalPerDay(man(30)) - kcalPerDay(woman), 1e-9);
  }
}
