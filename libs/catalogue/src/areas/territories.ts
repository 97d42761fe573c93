/**
 * Other areas with a code of their own: dependent, special or disputed. ISO 3166-1 alpha-2, alpha-3,
 * name in common use. Kosovo has the user-assigned code XK.
 */
export const TERRITORIES = `
AI AIA Anguilla
AQ ATA Antarctica
AS ASM American Samoa
AW ABW Aruba
AX ALA Åland Islands
BL BLM Saint Barthélemy
BM BMU Bermuda
BQ BES Bonaire, Sint Eustatius and Saba
BV BVT Bouvet Island
CC CCK Cocos Islands
CK COK Cook Islands
CW CUW Curaçao
CX CXR Christmas Island
EH ESH Western Sahara
FK FLK Falkland Islands
FO FRO Faroe Islands
GF GUF French Guiana
GG GGY Guernsey
GI GIB Gibraltar
GL GRL Greenland
GP GLP Guadeloupe
GS SGS South Georgia and the South Sandwich Islands
GU GUM Guam
HK HKG Hong Kong
HM HMD Heard Island and McDonald Islands
IM IMN Isle of Man
IO IOT British Indian Ocean Territory
JE JEY Jersey
KY CYM Cayman Islands
MF MAF Saint Martin
MO MAC Macao
MP MNP Northern Mariana Islands
MQ MTQ Martinique
MS MSR Montserrat
NC NCL New Caledonia
NF NFK Norfolk Island
NU NIU Niue
PF PYF French Polynesia
PM SPM Saint Pierre and Miquelon
PN PCN Pitcairn
PR PRI Puerto Rico
PS PSE Palestine
RE REU Réunion
SH SHN Saint Helena
SJ SJM Svalbard and Jan Mayen
SX SXM Sint Maarten
TC TCA Turks and Caicos Islands
TF ATF French Southern Territories
TK TKL Tokelau
TW TWN Taiwan
UM UMI United States Minor Outlying Islands
VG VGB British Virgin Islands
VI VIR United States Virgin Islands
WF WLF Wallis and Futuna
XK XKK Kosovo
YT MYT Mayotte
`;
