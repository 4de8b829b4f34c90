// Decree 95: sections V and VI of the Rules, re-examination and appeal, one unit a line.
#pragma once
#include <array>
#include "model/provision.hpp"

namespace norma::pp95::registry {

inline constexpr std::array reexamination_appeal = {
    Provision{"95:38:1", "п. 38 абз. 1", since_adoption, never, "95",
              encoded(),
              "Переосвидетельствование идет по разделам I–IV.",
              "Re-examination follows the procedure of sections I to IV."},
    Provision{"95:39:1", "п. 39 абз. 1", since_adoption, never, "95", encoded(),
              "Периодичность: I группа — раз в 2 года, II и III — раз в год, дети — раз за срок категории.",
              "Re-examination: group I once in two years, groups II and III once a year, disabled children "
              "once in the term of the category."},
    Provision{"95:39:2", "п. 39 абз. 2", day(2016, 8, 27), never, "772", encoded(),
              "Бессрочного переосвидетельствуют по заявлению, по направлению при изменении здоровья или в "
              "порядке контроля.",
              "Re-examination of a person without a date for it may be held on personal (or a "
              "representative's) application, on a medical organisation's referral because health has "
              "changed, or in the course of control."},
    Provision{"95:40:1", "п. 40 абз. 1", since_adoption, never, "95", encoded(),
              "Переосвидетельствование может осуществляться заблаговременно, но не более чем за 2 месяца до "
              "истечения срока инвалидности.",
              "Re-examination may be held in advance, but not more than two months before the term of "
              "disability ends."},
    Provision{"95:41:1", "п. 41 абз. 1", day(2016, 8, 27), never, "772", encoded(),
              "Раньше срока — по заявлению, по направлению при изменении здоровья или в порядке контроля.",
              "Re-examination before the set term is held on personal (or a representative's) application, "
              "on a medical organisation's referral because health has changed, or in the course of "
              "control."},
    Provision{"95:42:1", "п. 42 абз. 1", day(2019, 10, 1), never, "607",
              encoded(),
              "Решение бюро обжалуют в главное бюро в месячный срок; подача в бюро или главное бюро, бумага "
              "или ЕПГУ.",
              "The person or representative may appeal a bureau's decision to the main bureau within a "
              "month, through either of them, in writing or through the public services portal."},
    Provision{"95:43:1", "п. 43 абз. 1", since_adoption, never, "95",
              encoded(),
              "Главное бюро проводит МСЭ и решает не позднее 1 месяца со дня поступления заявления.",
              "The main bureau examines the person and decides not later than one month after the "
              "application arrived."},
    Provision{"95:44:1", "п. 44 абз. 1", since_adoption, never, "95",
              encoded(),
              "При обжаловании решения главного бюро главный эксперт субъекта с согласия гражданина может "
              "поручить МСЭ другому составу.",
              "On appeal against a main bureau's decision the chief expert of the region may, with the "
              "person's consent, entrust the examination to another panel of the main bureau."},
    Provision{"95:45:1", "п. 45 абз. 1", day(2016, 8, 27), never, "772",
              encoded(),
              "Решение главного бюро обжалуют в Федеральное бюро в месячный срок.",
              "A main bureau's decision may be appealed to the Federal bureau within a month, by "
              "application to either of them."},
    Provision{"95:45:2", "п. 45 абз. 2", since_adoption, never, "95",
              encoded(),
              "Федеральное бюро проводит МСЭ и решает не позднее 1 месяца со дня поступления заявления.",
              "The Federal bureau examines the person and decides not later than one month after the "
              "application arrived."},
    Provision{"95:46:1", "п. 46 абз. 1", day(2018, 2, 6), never, "60",
              encoded(),
              "Любое решение можно обжаловать в суд.",
              "Decisions of the bureau, main bureau and Federal bureau may be appealed to a court by the "
              "person or representative."},
};

}  // namespace norma::pp95::registry
