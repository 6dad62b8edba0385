/**
 * How BetPawa writes each market, one per line:
 * market ; market type id ; name ; display name ; handicap type ; tabs ; prices per row ; selection=price name#type id ~ ...
 */
export const betpawaTable = `
1x2-ft ; 3743 ; 1X2 - FT ; 1X2 | Full Time ;  ; popular ; 3 ; home=1#3744 ~ draw=X#3745 ~ away=2#3746
1x2-1h ; 3668 ; 1X2 - 1H ; 1X2 | First Half ;  ; halves,popular ; 3 ; home=1#3669 ~ draw=X#3670 ~ away=2#3671
1x2-2h ; 3685 ; 1X2 - 2H ; 1X2 | Second Half ;  ; halves ; 3 ; home=1#3686 ~ draw=X#3687 ~ away=2#3688
1x2-1up-ft ; 28000810 ; 1X2 1UP - FT ; 1X2 1UP - FT ;  ;  ; 3 ; home=1#28000811 ~ draw=X#28000812 ~ away=2#28000813
1x2-2up-ft ; 28000850 ; 1X2 2UP - FT ; 1X2 2UP | Full Time ;  ;  ; 3 ; home=1#28000851 ~ draw=X#28000852 ~ away=2#28000853
double-chance-ft ; 4693 ; Double Chance - FT ; Double Chance | Full Time ;  ; popular ; 3 ; home-draw=1X#4694 ~ draw-away=X2#4695 ~ home-away=12#4696
double-chance-1h ; 4673 ; Double Chance - 1H ; Double Chance | First Half ;  ; halves ; 3 ; home-draw=1X#4674 ~ draw-away=X2#4675 ~ home-away=12#4676
double-chance-2h ; 4681 ; Double Chance - 2H ; Double Chance | Second Half ;  ; halves ; 3 ; home-draw=1X#4682 ~ draw-away=X2#4683 ~ home-away=12#4684
double-chance-1up-ft ; 80000 ; Double Chance 1UP - FT ; Double Chance 1UP | Full Time ;  ;  ; 3 ; home-draw=1X#80001 ~ draw-away=X2#80002 ~ home-away=12#80003
draw-no-bet-ft ; 4703 ; Draw No Bet - FT ; Draw No Bet | Full Time ;  ; specials ; 2 ; home=1#4704 ~ away=2#4705
draw-no-bet-1h ; 4697 ; Draw No Bet - 1H ; Draw No Bet | First Half ;  ; halves ; 2 ; home=1#4698 ~ away=2#4699
draw-no-bet-2h ; 4700 ; Draw No Bet - 2H ; Draw No Bet | Second Half ;  ; halves ; 2 ; home=1#4701 ~ away=2#4702
home-no-bet-ft ; 4746 ; Home No Bet - FT ; Home No Bet | Full Time ;  ; specials ; 2 ; draw=X#4747 ~ away=2#4748
total-goals-ft ; 5000 ; Total Score Over/Under - FT ; Over/Under | Full Time ; NORMAL ; goals,popular ; 2 ; over=Over#5001 ~ under=Under#5002
total-goals-1h ; 4958 ; Total Score Over/Under - 1H ; Over/Under | First Half ; NORMAL ; goals,halves,popular ; 2 ; over=Over#4959 ~ under=Under#4960
total-goals-2h ; 4976 ; Total Score Over/Under - 2H ; Over/Under | Second Half ; NORMAL ; goals,halves ; 2 ; over=Over#4977 ~ under=Under#4978
home-total-goals-ft ; 5006 ; Total Score Over/Under - FT - Home Team ; Over/Under | {home} | Full Time ; NORMAL ; goals,popular ; 2 ; over=Over#5007 ~ under=Under#5008
away-total-goals-ft ; 5003 ; Total Score Over/Under - FT - Away Team ; Over/Under | {away} | Full Time ; NORMAL ; goals,popular ; 2 ; over=Over#5004 ~ under=Under#5005
home-total-goals-1h ; 4964 ; Total Score Over/Under - 1H - Home Team ; Total Score Over/Under | First Half | {home} ; NORMAL ; goals,halves ; 2 ; over=Over#4965 ~ under=Under#4966
away-total-goals-1h ; 4961 ; Total Score Over/Under - 1H - Away Team ; Total Score Over/Under | First Half | {away} ; NORMAL ; goals,halves ; 2 ; over=Over#4962 ~ under=Under#4963
home-total-goals-2h ; 4982 ; Total Score Over/Under - 2H - Home Team ; Total Score Over/Under | Second Half | {home} ; NORMAL ; goals,halves ; 2 ; over=Over#4983 ~ under=Under#4984
away-total-goals-2h ; 4979 ; Total Score Over/Under - 2H - Away Team ; Total Score Over/Under | Second Half | {away} ; NORMAL ; goals,halves ; 2 ; over=Over#4980 ~ under=Under#4981
handicap-3way-ft ; 4724 ; Handicap 1X2 - FT ; 3-Way Handicap | Full Time ; EUROPEAN ; popular ; 3 ; home=1#4725 ~ draw=X#4726 ~ away=2#4727
handicap-3way-1h ; 4716 ; Handicap 1X2 - 1H ; 3-Way Handicap | First Half ; EUROPEAN ; halves ; 3 ; home=1#4717 ~ draw=X#4718 ~ away=2#4719
handicap-3way-2h ; 4720 ; Handicap 1X2 - 2H ; 3-Way Handicap | Second Half ; EUROPEAN ; halves ; 3 ; home=1#4721 ~ draw=X#4722 ~ away=2#4723
asian-handicap-ft ; 3774 ; Asian Handicap - FT ; 2-Way Handicap | Full Time ; ASIAN ; specials ; 2 ; home=1#3775 ~ away=2#3776
asian-handicap-1h ; 3747 ; Asian Handicap - 1H ; 2-Way Handicap | First Half ; ASIAN ; halves ; 2 ; home=1#3748 ~ away=2#3749
asian-handicap-2h ; 3756 ; Asian Handicap - 2H ; 2-Way Handicap | Second Half ; ASIAN ; halves ; 2 ; home=1#3757 ~ away=2#3758
btts-ft ; 3795 ; Both Teams To Score - FT ; Both Teams To Score | Full Time ;  ; goals,popular ; 2 ; yes=Yes#3796 ~ no=No#3797
btts-1h ; 3789 ; Both Teams To Score - 1H ; Both Teams To Score | First Half ;  ; goals,halves ; 2 ; yes=Yes#3790 ~ no=No#3791
btts-2h ; 3792 ; Both Teams To Score - 2H ; Both Teams To Score | Second Half ;  ; goals,halves ; 2 ; yes=Yes#3793 ~ no=No#3794
odd-even-ft ; 4833 ; Odd / Even - FT ; Odd/Even | Full Time ;  ; specials ; 2 ; odd=Odd#4834 ~ even=Even#4835
odd-even-1h ; 4794 ; Odd / Even - 1H ; Odd/Even | First Half ;  ; halves ; 2 ; odd=Odd#4795 ~ even=Even#4796
odd-even-2h ; 4809 ; Odd / Even - 2H ; Odd/Even | Second Half ;  ; halves ; 2 ; odd=Odd#4810 ~ even=Even#4811
home-odd-even-ft ; 4842 ; Odd / Even - FT- Home Team ; Odd/Even | {home} | Full Time ;  ; specials ; 2 ; odd=Odd#4843 ~ even=Even#4844
away-odd-even-ft ; 4836 ; Odd / Even - FT - Away Team ; Odd/Even | {away} | Full Time ;  ; specials ; 2 ; odd=Odd#4837 ~ even=Even#4838
correct-score-ft ; 28000869 ; Correct Score (26 Outcomes) ; Correct Score | Full Time ;  ; goals,popular ; 2 ; 0-0=0-0#28000870 ~ 1-0=1-0#28000871 ~ 2-0=2-0#28000872 ~ 3-0=3-0#28000873 ~ 4-0=4-0#28000874 ~ 0-1=0-1#28000875 ~ 1-1=1-1#28000876 ~ 2-1=2-1#28000877 ~ 3-1=3-1#28000878 ~ 4-1=4-1#28000879 ~ 0-2=0-2#28000880 ~ 1-2=1-2#28000881 ~ 2-2=2-2#28000882 ~ 3-2=3-2#28000883 ~ 4-2=4-2#28000884 ~ 0-3=0-3#28000885 ~ 1-3=1-3#28000886 ~ 2-3=2-3#28000887 ~ 3-3=3-3#28000888 ~ 4-3=4-3#28000889 ~ 0-4=0-4#28000890 ~ 1-4=1-4#28000891 ~ 2-4=2-4#28000892 ~ 3-4=3-4#28000893 ~ 4-4=4-4#28000894 ~ other=Other#28000895
correct-score-ft ; 4429 ; Correct Score - FT ; Correct Score | Full Time ;  ; goals ; 2 ; 0-0=0-0#4430 ~ 1-0=1-0#4441 ~ 2-0=2-0#4452 ~ 3-0=3-0#4463 ~ 4-0=4-0#4474 ~ 0-1=0-1#4431 ~ 1-1=1-1#4442 ~ 2-1=2-1#4453 ~ 3-1=3-1#4464 ~ 4-1=4-1#4475 ~ 0-2=0-2#4432 ~ 1-2=1-2#4443 ~ 2-2=2-2#4454 ~ 3-2=3-2#4465 ~ 4-2=4-2#4476 ~ 0-3=0-3#4433 ~ 1-3=1-3#4444 ~ 2-3=2-3#4455 ~ 3-3=3-3#4466 ~ 4-3=4-3#4477 ~ 0-4=0-4#4434 ~ 1-4=1-4#4445 ~ 2-4=2-4#4456 ~ 3-4=3-4#4467 ~ 4-4=4-4#4478 ~ 0-5=0-5#4435 ~ 0-6=0-6#4436 ~ 1-5=1-5#4446 ~ 2-5=2-5#4457 ~ 3-5=3-5#4468 ~ 5-0=5-0#4485 ~ 5-1=5-1#4486 ~ 5-2=5-2#4487 ~ 5-3=5-3#4488 ~ 5-4=5-4#4489 ~ 6-0=6-0#4496 ~ 6-1=6-1#4497 ~ 6-2=6-2#4498 ~ 6-3=6-3#4499 ~ 7-0=7-0#4507 ~ 7-1=7-1#4508 ~ 7-2=7-2#4509 ~ 8-0=8-0#4518 ~ other-long-list=Other#1126332
correct-score-1h ; 3819 ; Correct Score - 1H ; Correct Score | First Half ;  ; halves ; 2 ; 0-0=0-0#3820 ~ 0-1=0-1#3821 ~ 0-2=0-2#3822 ~ 1-0=1-0#3831 ~ 1-1=1-1#3832 ~ 1-2=1-2#3833 ~ 2-0=2-0#3842 ~ 2-1=2-1#3843 ~ 2-2=2-2#3844 ~ other=Other#1126333
correct-score-2h ; 4063 ; Correct Score - 2H ; Correct Score | Second Half ;  ; goals,halves ; 2 ; 0-0=0-0#4064 ~ 0-1=0-1#4065 ~ 0-2=0-2#4066 ~ 1-0=1-0#4075 ~ 1-1=1-1#4076 ~ 1-2=1-2#4077 ~ 2-0=2-0#4086 ~ 2-1=2-1#4087 ~ 2-2=2-2#4088 ~ other=Other#1126334
htft ; 4706 ; HT / FT ; Half Time/Full Time ;  ; halves,popular ; 3 ; home-home=1/1#4707 ~ home-draw=1/X#4708 ~ home-away=1/2#4709 ~ draw-home=X/1#4710 ~ draw-draw=X/X#4711 ~ draw-away=X/2#4712 ~ away-home=2/1#4713 ~ away-draw=2/X#4714 ~ away-away=2/2#4715
htft-total-ft ; 28000279 ; HT/FT and Totals - FT ; HT/FT and Totals ; NORMAL ;  ; 2 ; home-home-under=1/1 and Under#28000280 ~ home-draw-under=1/X and Under#28000281 ~ home-away-under=1/2 and Under#28000282 ~ draw-home-under=X/1 and Under#28000283 ~ draw-draw-under=X/X and Under#28000284 ~ draw-away-under=X/2 and Under#28000285 ~ away-home-under=2/1 and Under#28000286 ~ away-draw-under=2/X and Under#28000287 ~ away-away-under=2/2 and Under#28000288 ~ home-home-over=1/1 and Over#28000289 ~ home-draw-over=1/X and Over#28000290 ~ home-away-over=1/2 and Over#28000291 ~ draw-home-over=X/1 and Over#28000292 ~ draw-draw-over=X/X and Over#28000293 ~ draw-away-over=X/2 and Over#28000294 ~ away-home-over=2/1 and Over#28000295 ~ away-draw-over=2/X and Over#28000296 ~ away-away-over=2/2 and Over#28000297
htft-correct-score ; 28000228 ; HT/FT Correct Score - FT ; Half Time/Full Time | Correct Score ;  ; specials ; 2 ; 0-0/0-0=0-0/0-0#28000229 ~ 0-0/0-1=0-0/0-1#28000230 ~ 0-0/0-2=0-0/0-2#28000231 ~ 0-0/0-3=0-0/0-3#28000232 ~ 0-0/1-0=0-0/1-0#28000233 ~ 0-0/1-1=0-0/1-1#28000234 ~ 0-0/1-2=0-0/1-2#28000235 ~ 0-0/2-0=0-0/2-0#28000236 ~ 0-0/2-1=0-0/2-1#28000237 ~ 0-0/3-0=0-0/3-0#28000238 ~ 0-0/4+=0-0/4+#28000239 ~ 0-1/0-1=0-1/0-1#28000240 ~ 0-1/0-2=0-1/0-2#28000241 ~ 0-1/0-3=0-1/0-3#28000242 ~ 0-1/1-1=0-1/1-1#28000243 ~ 0-1/1-2=0-1/1-2#28000244 ~ 0-1/2-1=0-1/2-1#28000245 ~ 0-1/4+=0-1/4+#28000246 ~ 0-2/0-2=0-2/0-2#28000247 ~ 0-2/0-3=0-2/0-3#28000248 ~ 0-2/1-2=0-2/1-2#28000249 ~ 0-2/4+=0-2/4+#28000250 ~ 0-3/0-3=0-3/0-3#28000251 ~ 0-3/4+=0-3/4+#28000252 ~ 1-0/1-0=1-0/1-0#28000253 ~ 1-0/1-1=1-0/1-1#28000254 ~ 1-0/1-2=1-0/1-2#28000255 ~ 1-0/2-0=1-0/2-0#28000256 ~ 1-0/2-1=1-0/2-1#28000257 ~ 1-0/3-0=1-0/3-0#28000258 ~ 1-0/4+=1-0/4+#28000259 ~ 1-1/1-1=1-1/1-1#28000260 ~ 1-1/1-2=1-1/1-2#28000261 ~ 1-1/2-1=1-1/2-1#28000262 ~ 1-1/4+=1-1/4+#28000263 ~ 1-2/1-2=1-2/1-2#28000264 ~ 1-2/4+=1-2/4+#28000265 ~ 2-0/2-0=2-0/2-0#28000266 ~ 2-0/2-1=2-0/2-1#28000267 ~ 2-0/3-0=2-0/3-0#28000268 ~ 2-0/4+=2-0/4+#28000269 ~ 2-1/2-1=2-1/2-1#28000270 ~ 2-1/4+=2-1/4+#28000271 ~ 3-0/3-0=3-0/3-0#28000272 ~ 3-0/4+=3-0/4+#28000273 ~ 4+/4+=4+/4+#28000274
exact-goals-ft ; 4926 ; Total Goals Exact - FT ; Total Goals Exact | Full Time ;  ; goals ; 2 ; 0=0#4927 ~ 1=1#4928 ~ 2=2#4929 ~ 3=3#4930 ~ 4=4#4931 ~ 5=5#4932 ~ 6+=6+#1096818
exact-goals-1h ; 4898 ; Total Goals Exact - 1H ; Total Goals Exact | First Half ;  ; goals,halves ; 3 ; 0=0#4899 ~ 1=1#4900 ~ 2+=2+#1089748
exact-goals-2h ; 4912 ; Total Goals Exact - 2H ; Total Goals Exact | Second Half ;  ; goals,halves ; 3 ; 0=0#4913 ~ 1=1#4914 ~ 2+=2+#1089749
home-exact-goals-ft ; 4942 ; Total Goals Exact - FT - Home Team ; Total Goals Exact | Full Time | {home} ;  ; goals,specials ; 3 ; 0=0#4943 ~ 1=1#4944 ~ 2=2#1080454 ~ 3+=3+#1080455
away-exact-goals-ft ; 4938 ; Total Goals Exact - FT - Away Team ; Total Goals Exact | Full Time | {away} ;  ; goals,specials ; 3 ; 0=0#4939 ~ 1=1#4940 ~ 2=2#1080456 ~ 3+=3+#1080457
goal-range-ft ; 4954 ; Total Goals Grouped - FT ; Total Goals Grouped - Full Time ;  ; goals ; 3 ; 0-1=0-1#4955 ~ 2-3=2-3#4956 ~ 4+=4+
goal-range-2h ; 4950 ; Total Goals Grouped - 2H ; Total Goals Grouped | Second Half ;  ; halves ; 3 ; 0-1=0-1#4951 ~ 2-3=2-3#4952 ~ 4+=4+#4953
multigoals-ft ; 28000047 ; Multigoals - FT ; Multigoals | Full Time ;  ; goals,specials ; 3 ; 1-2=1-2#28000048 ~ 1-3=1-3#28000049 ~ 1-4=1-4#28000050 ~ 1-5=1-5#28000051 ~ 1-6=1-6#28000052 ~ 2-3=2-3#28000053 ~ 2-4=2-4#28000054 ~ 2-5=2-5#28000055 ~ 2-6=2-6#28000056 ~ 3-4=3-4#28000057 ~ 3-5=3-5#28000058 ~ 3-6=3-6#28000059 ~ 4-5=4-5#28000060 ~ 4-6=4-6#28000061 ~ 5-6=5-6#28000062 ~ 7+=7+#28000063 ~ no-goal=No goal#28000064
multigoals-1h ; 28000065 ; Multigoals - 1H ; Multigoals | First Half ;  ; goals,halves,specials ; 3 ; 1-2=1-2#28000066 ~ 1-3=1-3#28000067 ~ 2-3=2-3#28000068 ~ 4+=4+#28000069 ~ no-goal=No goal#28000070
multigoals-2h ; 28000071 ; Multigoals - 2H ; Multigoals | Second Half ;  ; goals,halves,specials ; 3 ; 1-2=1-2#28000072 ~ 1-3=1-3#28000073 ~ 2-3=2-3#28000074 ~ 4+=4+#28000075 ~ no-goal=No goal#28000076
home-multigoals-ft ; 28000077 ; Multigoals - FT - Home Team ; Multigoals | {home} | Full Time ;  ; goals,specials ; 2 ; 1-2=1-2#28000078 ~ 1-3=1-3#28000079 ~ 2-3=2-3#28000080 ~ 4+=4+#28000081 ~ no-goal=No goal#28000082
away-multigoals-ft ; 28000083 ; Multigoals - FT - Away Team ; Multigoals | {away} | Full Time ;  ; goals,specials ; 2 ; 1-2=1-2#28000084 ~ 1-3=1-3#28000085 ~ 2-3=2-3#28000086 ~ 4+=4+#28000087 ~ no-goal=No goal#28000088
multiscores-ft ; 28000035 ; Multiscores - FT ; Multiscores | Full Time ;  ; goals,specials ; 3 ; home-1-0-2-0-3-0=1:0, 2:0 or 3:0#28000036 ~ away-0-1-0-2-0-3=0:1, 0:2 or 0:3#28000037 ~ home-4-0-5-0-6-0=4:0, 5:0 or 6:0#28000038 ~ away-0-4-0-5-0-6=0:4, 0:5 or 0:6#28000039 ~ home-2-1-3-1-4-1=2:1, 3:1 or 4:1#28000040 ~ away-1-2-1-3-1-4=1:2, 1:3 or 1:4#28000041 ~ home-3-2-4-2-4-3-5-1=3:2, 4:2, 4:3 or 5:1#28000042 ~ away-2-3-2-4-3-4-1-5=2:3, 2:4, 3:4 or 1:5#28000043 ~ other-home=Other Home Win#28000044 ~ other-away=Other Away Win#28000045 ~ draw=Draw#28000046
winning-margin-ft ; 28000209 ; Winning Margin - FT ; Winning Margin ;  ; specials ; 2 ; home-1=Home by 1#28000210 ~ home-2=Home by 2#28000211 ~ home-3+=Home by 3+#28000212 ~ away-1=Away by 1#28000213 ~ away-2=Away by 2#28000214 ~ away-3+=Away by 3+#28000215 ~ draw=Draw#28000216
teams-to-score-ft ; 1096782 ; Team To Score (4 way) - FT ; Team To Score (4-Way) | Full Time ;  ; goals,specials ; 2 ; none=No Goal#1099356 ~ home-only=Home#1099360 ~ away-only=Away#1099361 ~ both=Both#1099362
home-clean-sheet-ft ; 3816 ; Clean Sheet Home Team - FT ; Clean Sheet | {home} | Full Time ;  ; goals ; 2 ; yes=Yes#3817 ~ no=No#3818
away-clean-sheet-ft ; 3807 ; Clean Sheet Away Team - FT ; Clean Sheet | {away} | Full Time ;  ; goals ; 2 ; yes=Yes#3808 ~ no=No#3809
home-clean-sheet-1h ; 3810 ; Clean Sheet Home Team - 1H ; Clean Sheet | {home} | First Half ;  ; goals,halves ; 2 ; yes=Yes#3811 ~ no=No#3812
away-clean-sheet-1h ; 3801 ; Clean Sheet Away Team - 1H ; Clean Sheet | {away} | First Half ;  ; halves ; 2 ; yes=Yes#3802 ~ no=No#3803
home-clean-sheet-2h ; 3813 ; Clean Sheet Home Team - 2H ; Clean Sheet | {home} | Second Half ;  ; goals,halves ; 2 ; yes=Yes#3814 ~ no=No#3815
away-clean-sheet-2h ; 3804 ; Clean Sheet Away Team - 2H ; Clean Sheet | {away} | Second Half ;  ; halves ; 2 ; yes=Yes#3805 ~ no=No#3806
home-win-to-nil-ft ; 5051 ; Win to Nil Home Team - FT ; Win To Nil | {home} | Full Time ;  ; goals,specials ; 2 ; yes=Yes#5052 ~ no=No#5053
away-win-to-nil-ft ; 5042 ; Win to Nil Away Team - FT ; Win To Nil | {away} | Full Time ;  ; goals,specials ; 2 ; yes=Yes#5043 ~ no=No#5044
next-goal-ft ; 28000224 ; {handicap} Goal ; Next Goal (Goal {handicap}) ; NUMBER_SPECIFIER ; goals,popular ; 3 ; home=1#28000225 ~ none=None#28000226 ~ away=2#28000227
last-goal-ft ; 4870 ; Team To Score Last (3 way) ; Team To Score Last - 3 way ;  ; goals ; 3 ; home=1#4871 ~ none=No Goal#4873 ~ away=2#4872
highest-scoring-half ; 4728 ; Half More Goals - Total ; Half With More Goals ;  ; goals ; 3 ; 1st=First Half#4729 ~ 2nd=Second Half#4730 ~ equal=Equal#4731
home-highest-scoring-half ; 4736 ; Half More Goals - Home Team ; More Goals | {home} ;  ; goals ; 3 ; 1st=First Half#4737 ~ 2nd=Second Half#4738 ~ equal=Equal#4739
away-highest-scoring-half ; 4732 ; Half More Goals - Away Team ; More Goals | {away} ;  ; goals,halves ; 3 ; 1st=First Half#4733 ~ 2nd=Second Half#4734 ~ equal=Equal#4735
home-win-both-halves ; 1096805 ; Both halves win Home - FT ; Win Both Halves | {home} ;  ; goals ; 2 ; yes=Yes#1099443 ~ no=No#1099444
away-win-both-halves ; 1096808 ; Both halves win Away - FT ; Win Both Halves | {away} ;  ; goals ; 2 ; yes=Yes#1099449 ~ no=No#1099450
home-win-either-half ; 1096806 ; Either half win Home - FT ; Win Either Half | {home} ;  ;  ; 2 ; yes=Yes#1099445 ~ no=No#1099446
away-win-either-half ; 1096809 ; Either half win Away - FT ; Win Either Half | {away} ;  ;  ; 2 ; yes=Yes#1099451 ~ no=No#1099452
home-score-both-halves ; 1096807 ; Score in both halves Home - FT ; Score In Both Halves | {home} ;  ; goals ; 2 ; yes=Yes#1099447 ~ no=No#1099448
away-score-both-halves ; 1096814 ; Score in both halves Away - FT ; Score In Both Halves | {away} ;  ; goals ; 2 ; yes=Yes#1099453 ~ no=No#1099454
1x2-10min ; 28000173 ; 1X2 - from 1 to 10 minutes ; 1X2 | Interval 10 minutes (00:01-09:59) ;  ; popular,specials ; 3 ; home=1#28000174 ~ draw=X#28000175 ~ away=2#28000176
1x2-total-ft ; 1096755 ; 1X2 and Totals - FT ; 1X2 and Over/Under | Full Time ; NORMAL ; combos,popular ; 3 ; home-under=1 - Under#1099340 ~ home-over=1 - Over#1099337 ~ draw-under=X - Under#1099341 ~ draw-over=X - Over#1099338 ~ away-under=2 - Under#1099342 ~ away-over=2 - Over#1099339
1x2-total-2h ; 25451920 ; 1X2 and Totals - 2H ; 1X2 and Over/Under | Second Half ; NORMAL ; combos,halves ; 3 ; home-under=1 - Under#25451924 ~ home-over=1 - Over#25451921 ~ draw-under=X - Under#25451925 ~ draw-over=X - Over#25451922 ~ away-under=2 - Under#25451926 ~ away-over=2 - Over#25451923
1x2-btts-ft ; 3591790 ; 1X2 and Both Teams To Score - FT ; 1X2 and Both Teams To Score | Full Time ;  ; combos,popular ; 2 ; home-yes=1 - Yes#3591791 ~ home-no=1 - No#3591792 ~ draw-yes=X - Yes#3591795 ~ draw-no=X - No#3591796 ~ away-yes=2 - Yes#3591793 ~ away-no=2 - No#3591794
1x2-btts-2h ; 28000007 ; 1X2 and Both Teams To Score - 2H ; 1X2 and Both Teams To Score | Second half ;  ; combos,halves ; 2 ; home-yes=1 - Yes#28000008 ~ home-no=1 - No#28000009 ~ draw-yes=X - Yes#28000012 ~ draw-no=X - No#28000013 ~ away-yes=2 - Yes#28000010 ~ away-no=2 - No#28000011
double-chance-total-ft ; 28000089 ; Double Chance and Totals - FT ; Double Chance and Over/Under | Full Time ; NORMAL ; combos,popular ; 3 ; home-draw-under=1X - Under#28000090 ~ home-draw-over=1X - Over#28000093 ~ home-away-under=12 - Under#28000091 ~ home-away-over=12 - Over#28000094 ~ draw-away-under=X2 - Under#28000092 ~ draw-away-over=X2 - Over#28000095
double-chance-btts-ft ; 28000014 ; Double Chance and Both Teams To Score - FT ; Double Chance and Both Teams To Score | Full Time ;  ; combos ; 2 ; home-draw-yes=1X - Yes#28000015 ~ home-draw-no=1X - No#28000016 ~ home-away-yes=12 - Yes#28000017 ~ home-away-no=12 - No#28000018 ~ draw-away-yes=X2 - Yes#28000019 ~ draw-away-no=X2 - No#28000020
double-chance-btts-1h ; 28000021 ; Double Chance and Both Teams To Score - 1H ; Double Chance and Both Teams To Score | First Half ;  ; combos,halves ; 2 ; home-draw-yes=1X - Yes#28000022 ~ home-draw-no=1X - No#28000023 ~ home-away-yes=12 - Yes#28000024 ~ home-away-no=12 - No#28000025 ~ draw-away-yes=X2 - Yes#28000026 ~ draw-away-no=X2 - No#28000027
double-chance-btts-2h ; 28000028 ; Double Chance and Both Teams To Score - 2H ; Double Chance and Both Teams To Score | Second Half ;  ; combos,halves ; 2 ; home-draw-yes=1X - Yes#28000029 ~ home-draw-no=1X - No#28000030 ~ home-away-yes=12 - Yes#28000031 ~ home-away-no=12 - No#28000032 ~ draw-away-yes=X2 - Yes#28000033 ~ draw-away-no=X2 - No#28000034
corners-total-ft ; 1096783 ; Total Corners Over/Under - FT ; Total Corners Over/Under | Full Time ; NORMAL ; corners ; 2 ; over=Over#1099466 ~ under=Under#1099467
corners-total-1h ; 1096784 ; Total Corners Over/Under - 1H ; Total Corners Over/Under | First Half ; NORMAL ; corners,halves ; 2 ; over=Over#1099468 ~ under=Under#1099469
corners-1x2-ft ; 1096787 ; Corner Count 1X2 - FT ; Corner Count 1X2 | Full Time ;  ; corners ; 3 ; home=1#1099477 ~ draw=X#1099478 ~ away=2#1099479
corners-1x2-1h ; 1096788 ; Corner Count 1X2 - 1H ; Corner Count 1X2 | First Half ;  ; corners,halves ; 3 ; home=1#1099480 ~ draw=X#1099481 ~ away=2#1099482
corners-asian-handicap-ft ; 1096785 ; Corner Asian Handicap - FT ; Corner Asian Handicap | Full Time ; ASIAN ; corners ; 2 ; home=1#1099470 ~ away=2#1099473
corners-asian-handicap-1h ; 1096786 ; Corner Asian Handicap - 1H ; Corner Asian Handicap | First Half ; ASIAN ; corners,halves ; 2 ; home=1#1099474 ~ away=2#1099476
corners-odd-even-ft ; 1096789 ; Corner Count Odd/Even - FT ; Corner Count Odd/Even | Full Time ;  ; corners ; 2 ; odd=Odd#1099483 ~ even=Even#1099484
corners-odd-even-1h ; 1096790 ; Corner Count Odd/Even - 1H ; Corner Count Odd/Even | First Half ;  ; corners,halves ; 2 ; odd=Odd#1099485 ~ even=Even#1099486
corners-range-ft ; 1096803 ; Total Corners - FT ; Total Corners | Full Time ;  ; corners ; 3 ; 0-8=0-8#1099437 ~ 9-11=9-11#1099438 ~ 12+=12+#1099439
corners-range-1h ; 1096804 ; Total Corners - 1H ; Total Corners | First Half ;  ; corners,halves ; 3 ; 0-4=0-4#1099440 ~ 5-6=5-6#1099441 ~ 7+=7+#1099442
home-corners-range-ft ; 1096793 ; Total Corners Home - FT ; Total Corners {home} | Full Time ;  ; corners ; 2 ; 0-2=0-2#1099421 ~ 3-4=3-4#1099422 ~ 5-6=5-6#1099423 ~ 7+=7+#1099424
away-corners-range-ft ; 1096797 ; Total Corners Away - FT ; Total Corners {away} | Full Time ;  ; corners ; 2 ; 0-2=0-2#1099429 ~ 3-4=3-4#1099430 ~ 5-6=5-6#1099431 ~ 7+=7+#1099432
home-corners-exact-1h ; 1096794 ; Total Corners Home - 1H ; Total Corners {home} | First Half ;  ; corners,halves ; 2 ; 0-1=0-1#1099425 ~ 2=2#1099426 ~ 3=3#1099427 ~ 4+=4+#1099428
away-corners-exact-1h ; 1096802 ; Total Corners Away - 1H ; Total Corners {away} | First Half ;  ; corners,halves ; 2 ; 0-1=0-1#1099433 ~ 2=2#1099434 ~ 3=3#1099435 ~ 4+=4+#1099436
corners-last-ft ; 1096795 ; Last Corner - FT ; Last Corner | Full Time ;  ; corners ; 3 ; home=1#1099382 ~ none=No Corner#1099381 ~ away=2#1099383
corners-last-1h ; 1096796 ; Last Corner - 1H ; Last Corner | First Half ;  ; corners,halves ; 3 ; home=1#1099385 ~ none=No Corner#1099384 ~ away=2#1099386
bookings-total-ft ; 1096764 ; Total Bookings Over/Under - FT ; Total Bookings Over/Under | Full Time ; NORMAL ; bookings ; 2 ; over=Over#1099462 ~ under=Under#1099463
bookings-total-1h ; 1096765 ; Total Bookings Over/Under - 1H ; Total Bookings Over/Under | First Half ; NORMAL ; bookings,halves ; 2 ; over=Over#1099464 ~ under=Under#1099465
bookings-1x2-ft ; 1096774 ; Team with most bookings 3 Way - FT ; Team With Most Bookings 3 Way | Full Time ;  ; bookings ; 3 ; home=1#1099369 ~ draw=X#1099370 ~ away=2#1099371
bookings-1x2-1h ; 1096775 ; Team with most bookings 3 Way - 1H ; Team With Most Bookings 3 Way | First Half ;  ; bookings,halves ; 3 ; home=1#1099372 ~ draw=X#1099373 ~ away=2#1099374
bookings-exact-ft ; 1096776 ; Total Bookings - FT ; Total Bookings | Full Time ;  ; bookings ; 2 ; 0-3=0-3#1099404 ~ 4=4#1099405 ~ 5=5#1099406 ~ 6=6#1099407 ~ 7=7#1099408 ~ 8=8#1099409 ~ 9=9#1099410 ~ 10=10#1099411 ~ 11=11#1099412 ~ 12+=12+#1099413
bookings-exact-1h ; 1096777 ; Total Bookings - 1H ; Total Bookings | First Half ;  ; bookings,halves ; 3 ; 0=0#1099414 ~ 1=1#1099415 ~ 2=2#1099416 ~ 3=3#1099417 ~ 4=4#1099418 ~ 5=5#1099419 ~ 6+=6+#1099420
home-bookings-exact-ft ; 1096768 ; Total Bookings Home - FT ; Total Bookings {home} | Full Time ;  ; bookings ; 2 ; 0-1=0-1#1099387 ~ 2=2#1099388 ~ 3=3#1099389 ~ 4+=4+#1099390
away-bookings-exact-ft ; 1096770 ; Total Bookings Away - FT ; Total Bookings {away} | Full Time ;  ; bookings ; 2 ; 0-1=0-1#1099396 ~ 2=2#1099397 ~ 3=3#1099398 ~ 4+=4+#1099399
home-bookings-exact-1h ; 1096769 ; Total Bookings Home - 1H ; Total Bookings {home} | First Half ;  ; bookings,halves ; 3 ; 0=0#1099391 ~ 1=1#1099392 ~ 2=2#1099394 ~ 3+=3+#1099395
away-bookings-exact-1h ; 1096771 ; Total Bookings Away - 1H ; Total Bookings {away} | First Half ;  ; bookings,halves ; 3 ; 0=0#1099400 ~ 1=1#1099401 ~ 2=2#1099402 ~ 3+=3+#1099403
sending-off-ft ; 1096766 ; Player Sent Off - FT ; Player Sent Off | Full Time ;  ; bookings ; 2 ; yes=Yes#1099487 ~ no=No#1099488
home-sending-off-ft ; 1096778 ; Player Sent Off Home - FT ; Player Sent Off {home} | Full Time ;  ; bookings ; 2 ; yes=Yes#1099491 ~ no=No#1099492
away-sending-off-ft ; 1096780 ; Player Sent Off Away - FT ; Player Sent Off {away} | Full Time ;  ; bookings ; 2 ; yes=Yes#1099495 ~ no=No#1099496
`;
