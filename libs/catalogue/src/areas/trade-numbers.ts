/**
 * Countries and territories by their number in UN Comtrade, which CEPII's BACI takes over: those of the
 * UN's standard M49, but for customs territories that are wider than the country (251 France with Monaco,
 * 579 Norway with Svalbard, 699 India, 757 Switzerland with Liechtenstein, 842 the United States with
 * Puerto Rico). 58 is Belgium-Luxembourg, to 1998; 490 'Other Asia', under which trade with Taiwan is
 * booked; 891 Serbia and Montenegro.
 */
const NUMBERS = `
4 AF, 8 AL, 10 AQ, 12 DZ, 16 AS, 20 AD, 24 AO, 28 AG, 31 AZ, 32 AR, 36 AU, 40 AT, 44 BS, 48 BH,
50 BD, 51 AM, 52 BB, 56 BE, 58 BE, 60 BM, 64 BT, 68 BO, 70 BA, 72 BW, 74 BV, 76 BR, 84 BZ, 86 IO,
90 SB, 92 VG, 96 BN, 100 BG, 104 MM, 108 BI, 112 BY, 116 KH, 120 CM, 124 CA, 132 CV, 136 KY,
140 CF, 144 LK, 148 TD, 152 CL, 156 CN, 162 CX, 166 CC, 170 CO, 174 KM, 175 YT, 178 CG, 180 CD,
184 CK, 188 CR, 191 HR, 192 CU, 196 CY, 203 CZ, 204 BJ, 208 DK, 212 DM, 214 DO, 218 EC, 222 SV,
226 GQ, 231 ET, 232 ER, 233 EE, 234 FO, 238 FK, 239 GS, 242 FJ, 246 FI, 248 AX, 251 FR, 254 GF,
258 PF, 260 TF, 262 DJ, 266 GA, 268 GE, 270 GM, 275 PS, 276 DE, 280 DE, 288 GH, 292 GI, 296 KI,
300 GR, 304 GL, 308 GD, 312 GP, 316 GU, 320 GT, 324 GN, 328 GY, 332 HT, 334 HM, 336 VA, 340 HN,
344 HK, 348 HU, 352 IS, 360 ID, 364 IR, 368 IQ, 372 IE, 376 IL, 380 IT, 384 CI, 388 JM, 392 JP,
398 KZ, 400 JO, 404 KE, 408 KP, 410 KR, 412 XK, 414 KW, 417 KG, 418 LA, 422 LB, 426 LS, 428 LV,
430 LR, 434 LY, 440 LT, 442 LU, 446 MO, 450 MG, 454 MW, 458 MY, 462 MV, 466 ML, 470 MT, 474 MQ,
478 MR, 480 MU, 484 MX, 490 TW, 496 MN, 498 MD, 499 ME, 500 MS, 504 MA, 508 MZ, 512 OM, 516 NA,
520 NR, 524 NP, 528 NL, 530 AN, 531 CW, 533 AW, 534 SX, 535 BQ, 540 NC, 548 VU, 554 NZ, 558 NI,
562 NE, 566 NG, 570 NU, 574 NF, 579 NO, 580 MP, 581 UM, 583 FM, 584 MH, 585 PW, 586 PK, 591 PA,
598 PG, 600 PY, 604 PE, 608 PH, 612 PN, 616 PL, 620 PT, 624 GW, 626 TL, 634 QA, 638 RE, 642 RO,
643 RU, 646 RW, 652 BL, 654 SH, 659 KN, 660 AI, 662 LC, 666 PM, 670 VC, 674 SM, 678 ST, 682 SA,
686 SN, 688 RS, 690 SC, 694 SL, 699 IN, 702 SG, 703 SK, 704 VN, 705 SI, 706 SO, 710 ZA, 716 ZW,
724 ES, 728 SS, 729 SD, 732 EH, 736 SD, 740 SR, 744 SJ, 748 SZ, 752 SE, 757 CH, 760 SY, 762 TJ,
764 TH, 768 TG, 772 TK, 776 TO, 780 TT, 784 AE, 788 TN, 792 TR, 795 TM, 796 TC, 798 TV, 800 UG,
804 UA, 807 MK, 810 SU, 818 EG, 826 GB, 834 TZ, 842 US, 849 UM, 854 BF, 858 UY, 860 UZ, 862 VE,
876 WF, 882 WS, 887 YE, 891 CS, 894 ZM
`;

/** Sums, and what no one country can be told from. */
const NO_COUNTRY: readonly (readonly [number: string, code: string])[] = [
  ['0', 'WORLD'],
  ['97', 'EU27'],
  ['473', 'QU'], // Latin American Integration Association, not elsewhere specified
  ['492', 'QV'], // Europe EU, not elsewhere specified
  ['527', 'QU'], // Oceania, not elsewhere specified
  ['568', 'QU'], // Other Europe, not elsewhere specified
  ['577', 'QU'], // Other Africa, not elsewhere specified
  ['636', 'QU'], // Rest of America, not elsewhere specified
  ['637', 'QU'], // North and Central America, not elsewhere specified
  ['697', 'QU'], // Europe EFTA, not elsewhere specified
  ['837', 'QQ'], // Bunkers
  ['838', 'QU'], // Free zones
  ['839', 'QX'], // Special categories
  ['899', 'QU'], // Areas, not elsewhere specified
];

const pairs = NUMBERS.trim()
  .split(/,\s+/)
  .map((pair) => pair.split(' '));

/** Number -> the catalogue's code. */
export const TRADE_NUMBERS: ReadonlyMap<string, string> = new Map([
  ...pairs.map(([number = '', code = '']) => [number, code] as const),
  ...NO_COUNTRY,
]);
